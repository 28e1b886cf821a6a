"""Times commands in turns, by the system's own account of each."""
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time


class Contestant:
    """A command, the table that its time stands in, and what it makes: a pattern of files, and their number.

    In the command "{}" is the page that is read; of several pages as many are read at a time as there are cores, or all by one
    process where "{}" stands last.
    """

    def __init__(self, table, label, command, made=None, first=False):
        self.table, self.label, self.made, self.first = table, label, made, first
        self.command = [str(part) for part in command]
        self.rounds = []
        self.fault = ""

    def run(self, folder, counted):
        """Runs the command once. It is out of the contest once it fails, or does not make what it should."""
        shutil.rmtree(folder / "ours", ignore_errors=True)
        pattern, number = self.made or ("nothing", 0)
        for file in folder.glob(pattern):
            file.unlink()
        wall, cpu, memory, status, said = timed(self.command, folder)
        made = sum(file.stat().st_size > 0 for file in folder.glob(pattern))
        if status != 0 or made != number:
            self.fault = f"exit status {status}, {made} of {number} files made" + (f"; {said}" if said else "")
        elif counted:
            self.rounds.append((wall, cpu, memory))


class InTurn:
    """Two contestants one after the other, where only both together make what ours makes."""

    def __init__(self, table, label, first, second):
        self.table, self.label, self.first, self.command = table, label, False, []
        self.fault = first.fault or second.fault
        self.rounds = [(a[0] + b[0], a[1] + b[1], max(a[2], b[2])) for a, b in zip(first.rounds, second.rounds)]


def timed(command, folder):
    """Runs a command. Returns its wall and CPU time in seconds, its megabytes, its exit status, and its error."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        # In a group of its own, so that all it has started ends with it when this ends early.
        child = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True
        )
        try:
            _, status, used = os.wait4(child.pid, 0)
        except BaseException:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            raise
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        lines = errors.read().decode(errors="replace").strip().splitlines()
    # Linux counts in KiB, macOS in bytes.
    resident = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return wall, used.ru_utime + used.ru_stime, resident / 1e6, child.returncode, telling(lines)


def telling(lines):
    """Returns the line of standard error that says most: the first that speaks of an error, else the last."""
    errors = [line.strip() for line in lines if "error" in line.lower()]
    return (errors or [line.strip() for line in lines[-1:]] or [""])[0]


def contest(contestants, rounds, folder, tell):
    """Lets all run in turns: one round that is not counted, and then so many that are."""
    for number in range(rounds + 1):
        tell(f"round {number} of {rounds}" if number else "a round to warm up")
        for contestant in contestants:
            if not contestant.fault:
                contestant.run(folder, counted=number > 0)
                if contestant.fault:
                    tell(f"out: {contestant.label} ({contestant.table}): {contestant.fault}")


def spread(values, digits):
    """Returns the median of values, with the least and the most."""
    low, middle, high = (f"{value:.{digits}f}" for value in (min(values), statistics.median(values), max(values)))
    return f"{middle} ({low}–{high})"


def ratio(ours, theirs):
    """Returns the median of our time divided by theirs, round by round."""
    return statistics.median(a[0] / b[0] for a, b in zip(ours.rounds, theirs.rounds))
