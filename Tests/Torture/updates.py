"""Many write the same thing, each on top of what they read: whoever was late is refused, and nobody's change is lost."""
import random
import re
import threading
import time

from lab import check, demonstration, do, figure, size

CLIENTS, ATTEMPTS = size(6, 8), size(10, 1000)
database = demonstration("updates.db")
THING = ["R15", "--criterion", "I.A.1", "--db", database]
made, refused, odd = [], [], []


def read():
    shown = do("harness", "show", *THING)
    version, value = re.fullmatch(r"version=(\d+) value=(\S*)\n", shown.out).groups()
    return int(version), value


def work(client):
    dice = random.Random(client)
    for number in range(ATTEMPTS):
        version, value = read()
        time.sleep(dice.uniform(0, 0.03))
        token = f"c{client}n{number}"
        done = do("harness", "update", *THING, "--expect", str(version), f"--value={value},{token}")
        if done.status == 0:
            made.append((int(re.search(r"version=(\d+)", done.out).group(1)), token))
        elif done.status == 75 and ("was changed by" in done.err or "busy" in done.err):
            refused.append(token)
        else:
            odd.append(str(done))


first, _ = read()
threads = [threading.Thread(target=work, args=(client,)) for client in range(CLIENTS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
last, value = read()
kept = [token for token in value.split(",") if token]
check(odd == [], f"nothing else happens than saving and conflicts, {odd[:2]}")
check(kept == [token for _, token in sorted(made)], "every acknowledged change is there, once, in the order of versions")
check([version for version, _ in sorted(made)] == list(range(first + 1, first + 1 + len(made))), "no version twice or left out")
check(last == first + len(made), "the version counts the changes")
check(not set(refused) & set(kept), "nothing that was refused is there")
check(len(refused) >= CLIENTS, f"there were conflicts: {len(refused)}")
check(do("audit", "verify", "--db", database, timeout=600).status == 0, "the record is sound")
lost = len({token for _, token in made} - set(kept))
figure("updates", f"{lost} of {len(made)} acknowledged changes lost, {len(refused)} conflicts refused")
