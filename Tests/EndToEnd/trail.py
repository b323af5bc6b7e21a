"""An audit trail as docs/audit.md describes it, checked and forged without the program."""
import hashlib
import json
import sqlite3

# Tables whose rows are listed together, by the column they have in common; all others are listed row by row.
SETS = {"person_role": "person_id", "policy_drug": "version_id", "code_entry": "code_edition_id"}
# Tables every database has rows in.
ALWAYS = {"person", "person_role", "member", "coverage", "request", "document", "evidence", "determination",
    "authorization", "policy", "policy_version", "policy_drug"}


def sha256(data):
    return hashlib.sha256(data if isinstance(data, bytes) else data.encode()).hexdigest()


def text(value):
    """JSON as the program writes it: nothing between the parts, and hidden characters escaped."""
    hidden = [*range(0x7F, 0xA0), *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
    shown = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("\\b", "\\u0008").replace("\\f", "\\u000c")
    return shown.translate({code: "\\u%04x" % code for code in hidden})


def key_of(connection, table):
    """The column by which the rows of a table are listed: that of its numbers comes first."""
    return SETS.get(table) or connection.execute("select name from pragma_table_info(?)", (table,)).fetchone()[0]


def digest(connection, table, number):
    """The digest of a row, or of the rows that are listed together; None where there is none."""
    key = key_of(connection, table)
    order = " order by 1, 2" if table in SETS else ""
    rows = [["sha256:" + sha256(value) if isinstance(value, bytes) else value for value in row]
        for row in connection.execute(f"select * from {table} where {key} = ?{order}", (number,))]
    if not rows:
        return None
    return sha256(text(rows if table in SETS else rows[0]))


def problems(database):
    """What is wrong with a trail and the rows it lists; empty when nothing is."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    found, previous, listed = [], "0" * 64, {}
    for place, (seq, prev, own, payload) in enumerate(
            connection.execute("select seq, prev, hash, payload from audit order by seq"), 1):
        entry = json.loads(payload)
        if (seq, prev, own, entry["seq"]) != (place, previous, sha256(prev + "\n" + payload), place):
            found.append(f"entry {seq}")
        previous = own
        for record in entry["records"]:
            listed[record["table"], record["id"]] = record.get("sha256")
    for (table, number), kept in listed.items():
        if digest(connection, table, number) != kept:
            found.append(f"{table} {number}")
    for table in ALWAYS | {table for table, _ in listed}:
        key = key_of(connection, table)
        for (number,) in connection.execute(f"select distinct {key} from {table}"):
            if (table, number) not in listed:
                found.append(f"{table} {number} is not listed")
    connection.close()
    return found


def without_guards(database, statements, leave_off=False):
    """Runs statements as somebody would who takes the triggers away first."""
    connection = sqlite3.connect(database, isolation_level=None)
    triggers = connection.execute("select name, sql from sqlite_schema where type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"drop trigger {name}")
    for statement in statements:
        connection.execute(statement)
    if not leave_off:
        for _, statement in triggers:
            connection.execute(statement)
    connection.close()


def forge(database):
    """The careful insider: every digest and every hash is made anew, so that the trail fits what was changed."""
    connection = sqlite3.connect(database, isolation_level=None)
    triggers = connection.execute("select name, sql from sqlite_schema where type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"drop trigger {name}")
    connection.execute("begin")
    previous = "0" * 64
    for seq, payload in connection.execute("select seq, payload from audit order by seq").fetchall():
        entry = json.loads(payload)
        for record in entry["records"]:
            record["sha256"] = digest(connection, record["table"], record["id"])
        payload = text(entry)
        own = sha256(previous + "\n" + payload)
        connection.execute("update audit set payload = ?, prev = ?, hash = ? where seq = ?", (payload, previous, own, seq))
        previous = own
    connection.execute("commit")
    for _, statement in triggers:
        connection.execute(statement)
    connection.close()


def renumber(database):
    """Gives a database another number and makes its trail anew."""
    connection = sqlite3.connect(database)
    number = json.loads(connection.execute("select payload from audit where seq = 1").fetchone()[0])["database"]
    connection.close()
    without_guards(database, [f"update audit set payload = replace(payload, '{number}', '{'0' * len(number)}') where seq = 1"])
    forge(database)
