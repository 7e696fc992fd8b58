#!/usr/bin/env bash
# An array job of shards under Slurm on one node, one of them killed and run again: tests/Cluster/slurm.sh [reports] [folder]
# Needs Slurm (Debian, as root: apt-get install slurm-wlm munge); its daemons are started here, on loopback, and ended again.

. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
for program in munged slurmctld slurmd sbatch squeue; do
    command -v $program > /dev/null || fail "there is no $program"
done
prepare

cluster=$work/cluster
mkdir -p "$cluster/state" "$cluster/spool"
host=$(hostname -s)
dd if=/dev/urandom of="$cluster/key" bs=1024 count=1 status=none
chmod 400 "$cluster/key"
cat > "$cluster/slurm.conf" <<CONF
ClusterName=one
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=46817
SlurmdPort=46818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$cluster/munge.socket
StateSaveLocation=$cluster/state
SlurmdSpoolDir=$cluster/spool
SlurmctldPidFile=$cluster/slurmctld.pid
SlurmdPidFile=$cluster/slurmd.pid
SlurmctldLogFile=$cluster/slurmctld.log
SlurmdLogFile=$cluster/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$cluster/slurm.conf

stop() {
    for daemon in slurmd slurmctld munged; do
        [ ! -e "$cluster/$daemon.pid" ] || kill "$(cat "$cluster/$daemon.pid")" 2> /dev/null || true
    done
}
trap stop EXIT
chmod 755 "$work"
munged --force --key-file="$cluster/key" --socket="$cluster/munge.socket" --pid-file="$cluster/munged.pid" --log-file="$cluster/munged.log" --seed-file="$cluster/seed"
slurmctld -c
slurmd
for _ in $(seq 60); do [ "$(sinfo -h -o %t 2> /dev/null)" = idle ] && break; sleep 0.5; done
say "$(sinfo -h -o '%D node, %c processors, %t')"

# Waits for all jobs. sbatch --wait lags.
drain() { while [ -n "$(squeue -h)" ]; do sleep 0.5; done; }
submit() { sbatch --quiet --array="$1" --output="$cluster/%A-%a.log" --wrap "$work/shard \$SLURM_ARRAY_TASK_ID"; }

timed "one run" whole
say "$shards shards"
from=$SECONDS
submit 0-$((shards - 1))
drain
refused
submit $killed
drain
say "shards, one of them twice: $((SECONDS - from)) s"
compare
