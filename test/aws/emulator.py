"""moto's server, on the port that is given. DynamoDB answers one request at a time: moto undoes a cancelled transaction by putting the whole table back as it was before,
and with it what others had written meanwhile; DynamoDB itself never does."""

import sys
from threading import Lock

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import run_simple

moto = DomainDispatcherApplication(create_backend_app)
turn = Lock()


def one_at_a_time(environ, start_response):
    if not environ.get("HTTP_X_AMZ_TARGET", "").startswith("DynamoDB_"):
        return moto(environ, start_response)
    with turn:
        return moto(environ, start_response)


run_simple("127.0.0.1", int(sys.argv[1]), one_at_a_time, threaded=True, request_handler=MotoRequestHandler)
