using ReportGen.Messages;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;

namespace ReportGen.Publishing.Merging;

/// <summary>Opens the publications that are to become one, and makes sure that they are whole and none is missing.</summary>
internal static class MergeSources
{
    // So many missing parts are named.
    private const int MostNamed = 20;

    /// <summary>Opens them.</summary>
    /// <param name="directories">Their folders.</param>
    /// <returns>The publications, and by folder what is wrong with them. Where anything is, none is to be merged: what is missing would be deleted.</returns>
    public static (IReadOnlyList<MergeSource> Sources, IReadOnlyList<(string Path, Problem Failure)> Failures) Open(IEnumerable<string> directories)
    {
        var sources = new List<MergeSource>();
        var failures = new List<(string Path, Problem Failure)>();
        foreach (string directory in directories)
        {
            if (!MergeSource.IsPublication(directory))
            {
                failures.Add((directory, new Problem(new Message(MessageIds.MergeNotAPublication, static w => w.NotAPublication()))));
                continue;
            }

            var source = new MergeSource(directory, ShardState.Read(directory));
            sources.Add(source);
            if (source.IsBrokenOff)
                failures.Add((directory, new Problem(new Message(MessageIds.MergeUnfinished, w => w.PublicationUnfinished(source.State?.Shard.ToString())))));
        }

        if (failures.Count == 0)
            failures.AddRange(sources.Where(static s => s.Run is not null).GroupBy(static s => s.Run).SelectMany(static g => Faults([.. g])));
        return (sources, failures);
    }

    // Of the parts of one list, published alike.
    private static IEnumerable<(string Path, Problem Failure)> Faults(IReadOnlyList<MergeSource> parts)
    {
        int count = parts[0].State!.Shard.Count;
        foreach (IGrouping<Shard, MergeSource> twice in parts.GroupBy(static p => p.State!.Shard).Where(static g => g.Count() > 1))
        {
            string first = twice.First().Directory;
            foreach (MergeSource other in twice.Skip(1))
                yield return (other.Directory, new Problem(new Message(MessageIds.MergeShards, w => w.ShardTwice($"{twice.Key}", first))));
        }

        HashSet<int> there = [.. parts.Select(static p => p.State!.Shard.Index)];
        string[] missing = [.. Enumerable.Range(0, count).Where(i => !there.Contains(i)).Take(MostNamed + 1).Select(i => $"{new Shard(i, count)}")];
        if (missing.Length > 0)
            yield return (parts[0].Directory, new Problem(new Message(MessageIds.MergeShards, w => w.ShardsMissing(missing.Length > MostNamed ? [.. missing[..MostNamed], "…"] : missing, there.Count))));
    }
}
