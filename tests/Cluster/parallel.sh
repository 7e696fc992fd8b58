#!/usr/bin/env bash
# An array of shards under GNU parallel, one of them killed and run again: tests/Cluster/parallel.sh [reports] [folder]
# Needs GNU parallel (Debian: apt-get install parallel).

. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
command -v parallel > /dev/null || fail "there is no parallel"
prepare
timed "one run" whole
say "$shards shards"
from=$SECONDS
seq 0 $((shards - 1)) | parallel -j "$(nproc)" --joblog "$work/jobs" "$work/shard" {} || true
refused
seq 0 $((shards - 1)) | parallel -j "$(nproc)" --joblog "$work/jobs" --resume-failed "$work/shard" {}
say "shards, one of them twice: $((SECONDS - from)) s"
compare
