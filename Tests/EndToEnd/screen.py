"""A terminal of a given size that the program runs in, by tmux on a socket of its own: keys go in, the screen is read."""
import atexit
import os
import subprocess
import time

from harness import HOME, PROGRAM, check, path

SOCKET = path("tmux.socket")


def tmux(*words, stdin=None):
    """Runs tmux on the tests' own socket; what it printed."""
    done = subprocess.run(
        ["tmux", "-S", SOCKET, "-f", "/dev/null", *words], input=stdin, capture_output=True, timeout=20, text=True)
    return done.stdout


atexit.register(lambda: tmux("kill-server"))


class Screen:
    """One terminal window with a shell command in it."""

    def __init__(self, name, *words, columns=80, rows=24, env="LC_ALL=C.UTF-8", before="", after="", home=HOME):
        """Runs the program with words; `before` and `after` are shell commands around it, `home`
        another person's folder."""
        self.name = name
        self.log = path(name + ".status")
        data = path("data") if home == HOME else home + "/data"
        program = " ".join([PROGRAM, *words])
        script = f"{before} env {env} HOME={home} XDG_DATA_HOME={data} {program}; echo $? >{self.log}; {after} sleep 600"
        tmux("new-session", "-d", "-s", name, "-x", str(columns), "-y", str(rows), "sh", "-c", script)

    @property
    def text(self):
        return tmux("capture-pane", "-p", "-t", self.name)

    @property
    def cursor(self):
        """Row and column of the cursor, from 0."""
        place = tmux("display-message", "-p", "-t", self.name, "#{cursor_y} #{cursor_x}").split()
        return tuple(int(number) for number in place)

    @property
    def line(self):
        """The line the cursor is on."""
        return self.text.split("\n")[self.cursor[0]]

    def keys(self, *names):
        """Presses keys by tmux's names, all at once."""
        tmux("send-keys", "-t", self.name, *names)
        return self

    def type(self, text):
        """Types a text as it is."""
        tmux("send-keys", "-t", self.name, "-l", text)
        return self

    def fill(self, *values):
        """Types values into fields, with Tab after each; what a field held is cleared first. None leaves it."""
        for value in values:
            if value is not None:
                self.keys("C-u").type(value)
            self.keys("Tab")
        return self

    def paste(self, text):
        """Pastes as a terminal does, between the marks of a paste."""
        tmux("load-buffer", "-b", "paste", "-", stdin=text)
        tmux("paste-buffer", "-p", "-b", "paste", "-t", self.name)
        return self

    def until(self, words, seconds=10):
        """Waits until words are on the screen; whether they came."""
        return self.wait(lambda: words in self.text, seconds)

    def wait(self, holds, seconds=10):
        """Waits until something holds; whether it did."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if holds():
                return True
            time.sleep(0.03)
        return False

    def shows(self, words, what, seconds=10):
        """Counts whether words come onto the screen."""
        return check(self.until(words, seconds), f"{what}: '{words}' expected on\n{self.text}")

    def ends(self, what, seconds=10):
        """The program's exit status once it has ended; None when it has not."""
        check(self.wait(lambda: os.path.exists(self.log) and os.path.getsize(self.log) > 0, seconds), f"{what}: it ends")
        try:
            with open(self.log, encoding="utf-8") as file:
                return int(file.read())
        except (OSError, ValueError):
            return None

    @property
    def process(self):
        """The number of the program's process; None when it does not run."""
        pane = tmux("display-message", "-p", "-t", self.name, "#{pane_pid}").strip()
        found = subprocess.run(["pgrep", "-P", pane, "-x", "priorauth"], capture_output=True, text=True).stdout.split()
        return int(found[0]) if found else None

    def open_member_form(self):
        """From the worklist to the form that enrols a member."""
        self.keys("F6")
        self.shows("for which member?", f"{self.name}: a request is for a member")
        self.keys("F6")
        self.shows("F10", f"{self.name}: the form of a member")

    def resize(self, columns, rows):
        tmux("resize-window", "-t", self.name, "-x", str(columns), "-y", str(rows))
        return self
