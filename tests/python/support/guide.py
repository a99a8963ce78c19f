"""The lnd guide's Python program, word by word where the words are not lnd's own: with this node's
bindings, its methods for lnd's, and a rune for the macaroon."""

START = """
import node_pb2 as cln
import node_pb2_grpc as clnrpc
import boltgate_pb2 as boltgate
import boltgate_pb2_grpc as boltgaterpc
import grpc
import os

# Due to updated ECDSA generated tls.cert we need to let gprc know that
# we need to use that cipher suite otherwise there will be a handhsake
# error when we communicate with the lnd rpc server.
os.environ["GRPC_SSL_CIPHER_SUITES"] = 'HIGH+ECDSA'

cert = open(os.path.expanduser('~/ca.pem'), 'rb').read()
"""

# With `grpc-auth=rune`: as the guide has it.
SERVER_ALONE = "creds = grpc.ssl_channel_credentials(cert)"
BOTH_SIDES = """
key = open(os.path.expanduser('~/client-key.pem'), 'rb').read()
chain = open(os.path.expanduser('~/client.pem'), 'rb').read()
creds = grpc.ssl_channel_credentials(cert, key, chain)
"""

CHANNEL = """
channel = grpc.secure_channel('localhost:<PORT>', creds)
stub = clnrpc.NodeStub(channel)
hooks = boltgaterpc.HooksStub(channel)
"""

RUNE = """
with open(os.path.expanduser('~/rune'), 'r') as f:
    macaroon = f.read()
"""

# The simplest approach to use the macaroon is to include the metadata in each request.
EACH_CALL = "metadata=[('<KEY>', <VALUE>)]"

ONCE = """
def metadata_callback(context, callback):
    # for more info see grpc docs
    callback([('<KEY>', <VALUE>)], None)


# build ssl credentials using the cert the same as before
cert_creds = creds

# now build meta data credentials
auth_creds = grpc.metadata_call_credentials(metadata_callback)

# combine the cert credentials and the macaroon auth credentials
# such that every call is properly encrypted and authenticated
combined_creds = grpc.composite_channel_credentials(cert_creds, auth_creds)

# finally pass in the combined credentials when creating a channel
channel = grpc.secure_channel('localhost:<PORT>', combined_creds)
stub = clnrpc.NodeStub(channel)
hooks = boltgaterpc.HooksStub(channel)

# now every call will be made with the macaroon already included
"""

SIMPLE = """
# Retrieve and display the wallet balance
response = stub.ListFunds(cln.ListfundsRequest(), <METADATA>)
print('<HOW> simple', len(response.outputs), flush=True)
"""

RESPONSE_STREAMING = """
request = cln.StreamInvoiceCreationRequest()
for invoice in stub.SubscribeInvoiceCreation(request, <METADATA>):
    print('<HOW> streaming', invoice.label, flush=True)
    break
"""

BIDIRECTIONAL = """
from queue import Queue

calls = Queue()

def request_generator():
    while True:
        call = calls.get()
        yield boltgate.HtlcAcceptedAnswer(
            id=call.id,
            response=boltgate.HtlcAcceptedResponse(
                result=boltgate.HtlcAcceptedResponse.FAIL, failure_message=b'\\x40\\x0f'
            ),
        )

request_iterable = request_generator()

for payment in hooks.HtlcAccepted(request_iterable, <METADATA>):
    print('<HOW> bidirectional', payment.request.htlc.amount_msat.msat, flush=True)
    calls.put(payment)
    if payment.request.htlc.amount_msat.msat == 7:
        break
"""

FORMS = SIMPLE + RESPONSE_STREAMING + BIDIRECTIONAL


def program(port, mode, key):
    """All that the guide shows, with the rune in each call and then in the channel."""
    value = "macaroon" if key == "rune" else "'Bearer ' + macaroon"
    each = FORMS.replace("<METADATA>", EACH_CALL).replace("<HOW>", "each")
    once = FORMS.replace(", <METADATA>", "").replace("<HOW>", "once")
    creds = SERVER_ALONE if mode == "rune" else BOTH_SIDES
    text = START + creds + CHANNEL + RUNE + each + ONCE + once
    return text.replace("<PORT>", str(port)).replace("<KEY>", key).replace("<VALUE>", value)
