"""RDFLib as a client: python3 client.py ENDPOINT FOLDER prints "query<TAB>value" lines."""
import glob
import os
import sys

from rdflib import URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore

endpoint, folder = sys.argv[1:3]
NAME = URIRef("https://w3id.org/vigie/ns#name")
store = SPARQLStore(endpoint, method="POST_FORM")
for path in sorted(glob.glob(os.path.join(folder, "*.rq"))):
    query = os.path.basename(path)[:-3]
    with open(path, encoding="utf-8") as text:
        result = store.query(text.read())
    if result.type == "ASK":
        print(query, str(result.askAnswer).lower(), sep="\t")
    elif result.type == "SELECT":
        for row in result:
            print(query, row[0], sep="\t")
    else:
        for subject, property, value in result.graph:
            if property == NAME:
                print(query, value, sep="\t")
