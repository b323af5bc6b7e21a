"""Rows are altered, added and deleted at random behind the program's back: verifying notices every one of them."""
import random
import sqlite3

from lab import PART, check, copy, demonstration, do, figure, part, path, size

TRIALS = len(part(range(size(40, 1000))))
# What follows from the records, or is no record: compared by other means, or not part of the trail.
APART = {"case_part", "lease", "packed_case", "packed_form", "sqlite_sequence"}
dice = random.Random(10 + PART)
base = demonstration()


def tables(connection):
    names = connection.execute("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    return [name for (name,) in names if name not in APART
        and connection.execute(f"select count(*) from {name}").fetchone()[0]]


def other(value):
    """Another value of the same kind."""
    if isinstance(value, int):
        return value + dice.choice([1, -1, 1000])
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:] if value else b"x"
    if value is None:
        return dice.choice([1, "x"])
    return value.replace("a", "b", 1) if "a" in value else value + "x"


def harm(database):
    """One change that the schema lets through; what it was."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("pragma foreign_keys = off")
    guards = connection.execute("select name, sql from sqlite_schema where type = 'trigger'").fetchall()
    try:
        for name, _ in guards:
            connection.execute(f"drop trigger {name}")
        table = dice.choice(tables(connection))
        columns = [row[1] for row in connection.execute(f"pragma table_info({table})")]
        row = dice.choice(connection.execute(f"select * from {table}").fetchall())
        where = " and ".join(f"{column} is ?" for column in columns)
        if dice.random() < 0.2:
            what = f"delete from {table}"
            connection.execute(f"{what} where {where}", row)
        else:
            place = dice.randrange(len(columns))
            what = f"update {table} set {columns[place]}"
            connection.execute(f"{what} = ? where {where}", (other(row[place]), *row))
        return what if connection.execute("select changes()").fetchone()[0] else None
    except sqlite3.Error:
        return None
    finally:
        for _, sql in guards:
            connection.execute(sql)
        connection.close()


honest = do("audit", "verify", "--db", base)
check(honest.status == 0, f"no alarm without a cause, {honest}")
done = noticed = 0
while done < TRIALS:
    database = copy(base, path("tampered.db"))
    what = harm(database)
    if what is None:
        continue
    done += 1
    told = do("audit", "verify", "--db", database)
    # Whose account was altered is not let in any more, and a step of the schema that was altered is named at once.
    isNamed = told.status in (1, 77) or (told.status == 78 and "schema" in told.err)
    noticed += check(isNamed, f"{what} is noticed, {told}")
figure("tampering", f"{noticed} of {done} changes at random noticed")

# Every bit of the file that holds something counts: the library's own checks or the trail see it.
with open(base, "rb") as file:
    image = file.read()
seen = tried = 0
wanted = len(part(range(size(20, 170))))
while tried < wanted:
    database = copy(base, path("flipped.db"))
    place = dice.randrange(4096, len(image))
    with open(database, "r+b") as file:
        file.seek(place)
        file.write(bytes([image[place] ^ (1 << dice.randrange(8))]))
    told = do("audit", "verify", "--db", database)
    check(told.status >= 0 and told.status != 70, f"a flipped bit at {place} is answered, {told}")
    try:
        connection = sqlite3.connect(database)
        is_same = "\n".join(connection.iterdump()) == "\n".join(sqlite3.connect(base).iterdump())
        connection.close()
    except (sqlite3.Error, UnicodeError):
        is_same = False
    if not is_same:
        tried += 1
        seen += check(told.status != 0, f"a bit at {place} that changes the record is noticed, {told}")
figure("bits", f"{seen} of {tried} flipped bits that change what is read noticed")
