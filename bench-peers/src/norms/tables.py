"""The twelve norms in DuckDB and in polars over a table of cases: `tables.py FILE`, told what to do by lines.

Each norm is a condition over columns, and the answer of a case is one number of twelve bits, as it is for plikt. That one
norm goes before another has to be written out in each that yields. Enumerations are small numbers, days are counted.
"""

import datetime
import sys
import time

import duckdb
import polars as pl


def day(year, month, date):
    return (datetime.date(year, month, date) - datetime.date(1970, 1, 1)).days


SQL = f"""
with duties as (select *,
  serious_harm and offence_covered and act_ongoing and can_avert and event_date >= {day(2010, 6, 25)} as avert,
  public_body and victim_age < 18 and event_date >= {day(2023, 1, 1)}
    and (child_exposed or child_witness and violence in (1, 3)) as report_public_new,
  health_personnel and victim_age < 18 and child_exposed and event_date >= {day(2001, 1, 1)} as report_health,
  public_body and victim_age < 18 and child_exposed and event_date >= {day(1993, 10, 1)}
    and event_date < {day(2023, 1, 1)} as report_public_old,
  health_personnel and act_ongoing and violence in (1, 3, 4) and event_date >= {day(2001, 1, 1)} as emergency
from cases)
select ((public_body and not consent and works_as != 2 and event_date >= {day(1995, 1, 1)}
    and not (avert or report_public_new or report_public_old))::usmallint
  + (health_personnel and not consent and event_date >= {day(2001, 1, 1)}
    and not (avert or report_health or emergency))::usmallint * 2
  + (works_as in (3, 4) and not consent and violence != 0 and event_date >= {day(2010, 7, 1)}
    and not (avert or report_public_new or report_public_old))::usmallint * 4
  + avert::usmallint * 8 + report_public_new::usmallint * 16 + report_health::usmallint * 32
  + report_public_old::usmallint * 64 + emergency::usmallint * 128
  + (works_as in (0, 1) and reliable_info and prior_reports >= 2)::usmallint * 256
  + (works_as != 2 and violence = 4 and victim_age < 18 and event_date >= {day(2004, 1, 1)})::usmallint * 512
  + (consent and victim_age >= 16)::usmallint * 1024
  + (public_body and not guardian_involved and victim_age <= 15 and reliable_info)::usmallint * 2048)::usmallint as mask
from duties
"""


def expressions():
    c = pl.col
    minor, date = c("victim_age") < 18, c("event_date")
    avert = c("serious_harm") & c("offence_covered") & c("act_ongoing") & c("can_avert") & (date >= day(2010, 6, 25))
    grave = (c("violence") == 1) | (c("violence") == 3)
    new = c("public_body") & minor & (date >= day(2023, 1, 1)) & (c("child_exposed") | c("child_witness") & grave)
    health = c("health_personnel") & minor & c("child_exposed") & (date >= day(2001, 1, 1))
    old = (
        c("public_body") & minor & c("child_exposed") & (date >= day(1993, 10, 1)) & (date < day(2023, 1, 1))
    )
    emergency = c("health_personnel") & c("act_ongoing") & (grave | (c("violence") == 4)) & (date >= day(2001, 1, 1))
    police = c("works_as") == 2
    norms = [
        c("public_body") & ~c("consent") & ~police & (date >= day(1995, 1, 1)) & ~(avert | new | old),
        c("health_personnel") & ~c("consent") & (date >= day(2001, 1, 1)) & ~(avert | health | emergency),
        ((c("works_as") == 3) | (c("works_as") == 4)) & ~c("consent") & (c("violence") != 0)
        & (date >= day(2010, 7, 1)) & ~(avert | new | old),
        avert,
        new,
        health,
        old,
        emergency,
        ((c("works_as") == 0) | (c("works_as") == 1)) & c("reliable_info") & (c("prior_reports") >= 2),
        ~police & (c("violence") == 4) & minor & (date >= day(2004, 1, 1)),
        c("consent") & (c("victim_age") >= 16),
        c("public_body") & ~c("guardian_involved") & (c("victim_age") <= 15) & c("reliable_info"),
    ]
    bits = [norm.cast(pl.UInt16) * (1 << place) for place, norm in enumerate(norms)]
    mask = bits[0]
    for bit in bits[1:]:
        mask = mask | bit
    return mask.alias("mask")


def checksum(masks):
    """A sum in which the order counts, as in `norms_workload.rs`."""
    whole = (1 << 64) - 1
    total = 0
    for place, mask in enumerate(masks, start=1):
        total += (mask + 1) * ((place * 0x9E3779B97F4A7C15 & whole) >> 32)
    return total & whole


def main():
    path = sys.argv[1]
    narrow = {"victim_age": pl.UInt8, "prior_reports": pl.UInt8, "works_as": pl.UInt8, "violence": pl.UInt8, "event_date": pl.Int32}
    mask = expressions()
    sums = {}
    frame = connection = None
    for line in sys.stdin:
        word = line.strip()
        if word == "read":
            frame = pl.read_csv(path, schema_overrides=narrow)
            connection = duckdb.connect()
            connection.execute("set threads = 1")
            types = "{'victim_age': 'utinyint', 'prior_reports': 'utinyint', 'works_as': 'utinyint', 'violence': 'utinyint', 'event_date': 'integer'}"
            connection.execute(f"create table cases as select * from read_csv('{path}', types = {types})")
            print("ready", flush=True)
            continue
        start = time.process_time()
        if word == "duckdb":
            connection.execute(f"create or replace temp table answers as {SQL}")
        else:
            found = frame.select(mask)
        took = time.process_time() - start
        # The answers are the same each time: they are summed up once.
        if word not in sums:
            if word == "duckdb":
                masks = [row[0] for row in connection.execute("select mask from answers").fetchall()]
            else:
                masks = found["mask"].to_list()
            sums[word] = checksum(masks)
        print(f"{took:.9f} {sums[word]}", flush=True)


main()
