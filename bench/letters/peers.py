"""python3 peers.py NAME FACES FILE...: prints each file with one peer on as many processes as there are cores, and tells letters a second as JSON."""

import json
import os
import sys
import time
from multiprocessing import Pool

name, faces, files = sys.argv[1], sys.argv[2], sys.argv[3:]

if name == "weasyprint":
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    version = weasyprint.__version__
    # The typefaces are read once a process, as our pages read them once.
    fonts = FontConfiguration()
    sheet = weasyprint.CSS(filename=faces, font_config=fonts)

    def letter(path):
        return weasyprint.HTML(filename=path).write_pdf(
            stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/a-3a", pdf_tags=True
        )

else:
    import importlib.metadata

    import typst

    version = importlib.metadata.version("typst")

    def letter(path):
        return typst.compile(path, format="pdf", pdf_standards="a-3a", ignore_system_fonts=True)


def size(path):
    return len(letter(path))


if __name__ == "__main__":
    with Pool(os.cpu_count()) as pool:
        pool.map(size, files[:4])
        start = time.perf_counter()
        sizes = pool.map(size, files, chunksize=1)
        seconds = time.perf_counter() - start
    print(json.dumps({"version": version, "perSecond": len(files) / seconds, "bytes": sum(sizes) // len(sizes)}))
