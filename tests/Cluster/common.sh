# What the two tests share: the tool, the inputs, the publication of one run, and the comparison at the end.
# Each report's shard is done by the same command; one of the shards is killed the first time.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
reports=${1:-20000}
work=${2:-$(mktemp -d)}
shards=8
killed=3
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s  %s\n' "$(date +%T)" "$*"; }
fail() { say "FAILED: $*"; exit 1; }
timed() { local what=$1 from=$SECONDS; shift; "$@"; say "$what: $((SECONDS - from)) s"; }

prepare() {
    say "$reports reports, $(nproc) processors, in $work"
    dotnet build "$root/runtime/ReportGen.Cli" -c Release -v q -clp:NoSummary
    dotnet run -c Release -v q --project "$root/tests/ReportGen.Benchmarks" -- generate "$reports" "$work/in"
    # The first report once more at the end, and differing: a double that crosses the shards.
    mkdir -p "$work/in/zzz"
    sed 's/"charity": [0-9]*/"charity": 987/' "$(find "$work/in" -name '*.json' | sort | head -1)" > "$work/in/zzz/double.json"

    # One shard, as a job does it. That which is to be killed is killed once, by a signal it cannot see.
    cat > "$work/shard" <<JOB
#!/usr/bin/env bash
# Publishes shard \$1.
cd "$work"
publish=(dotnet "$root/artifacts/bin/ReportGen.Cli/release/ReportGen.Cli.dll" publish in --out shards/\$1 --shard \$1/$shards --identities identities --draft --quiet)
if [ "\$1" = $killed ] && [ ! -e was-killed ]; then
    "\${publish[@]}" &
    job=\$!
    until [ "\$(find shards/\$1 -name '*.html' 2>/dev/null | wc -l)" -ge 100 ]; do sleep 0.05; done
    kill -9 \$job
    touch was-killed
    wait \$job
else
    exec "\${publish[@]}"
fi
JOB
    chmod +x "$work/shard"
    rm -rf "$work/shards" "$work/was-killed" "$work/identities"
}

whole() { (cd "$work" && tool publish in --out whole --draft --quiet); }
tool() { dotnet "$root/artifacts/bin/ReportGen.Cli/release/ReportGen.Cli.dll" "$@"; }
merge() { (cd "$work" && tool merge shards/* --out merged --quiet); }

refused() {
    [ -e "$work/was-killed" ] || fail "no shard was killed"
    if merge; then fail "shards of which one was killed were merged"; fi
    say "merge refused, since shard $killed was killed"
}

compare() {
    timed "merge" merge
    diff -r "$work/whole" "$work/merged" > "$work/differences" || fail "$(wc -l < "$work/differences") files differ; see $work/differences"
    say "OK: $(find "$work/merged" -type f | wc -l) files, byte for byte those of one run"
}
