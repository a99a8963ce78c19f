"""Metrics as a scraper reads them, with the parsers of Prometheus' own library for Python."""

import urllib.request
from collections import Counter

from prometheus_client import parser as plain
from prometheus_client.openmetrics import parser as openmetrics

OPENMETRICS = "application/openmetrics-text;version=1.0.0"


class Scrape:
    """What was there at one moment."""

    def __init__(self, families):
        self.families = {family.name: family for family in families}
        self.samples = {
            (sample.name, frozenset(sample.labels.items())): sample.value
            for family in self.families.values()
            for sample in family.samples
        }

    def value(self, name, **labels):
        """One sample; 0 where there is none."""
        return self.samples.get((name, frozenset(labels.items())), 0)

    def by(self, name, *labels):
        """All samples of a name that aren't 0, by the values of these labels."""
        values = Counter()
        for (found, having), value in self.samples.items():
            if found == name and value:
                having = dict(having)
                key = tuple(having[label] for label in labels)
                values[key if len(labels) > 1 else key[0]] += value
        return values


def fetch(port, accept=None, path="/metrics"):
    """The response to a scraper."""
    headers = {"Accept": accept} if accept else {}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
    return urllib.request.urlopen(request, timeout=30)


def scrape(port):
    """The metrics, from the plain text."""
    with fetch(port) as response:
        assert response.headers["content-type"].startswith("text/plain; version=0.0.4")
        return Scrape(plain.text_string_to_metric_families(response.read().decode()))


def scrape_openmetrics(port):
    """The metrics, from OpenMetrics text, whose parser is strict."""
    with fetch(port, OPENMETRICS) as response:
        assert response.headers["content-type"].startswith("application/openmetrics-text; version=1")
        return Scrape(openmetrics.text_string_to_metric_families(response.read().decode()))
