using System.Buffers;
using System.Text.Json;
using ReportGen.Publishing.Pipeline;

namespace ReportGen.Publishing.Output;

/// <summary>
/// What a run that did a part of the inputs leaves in its folder: which part, and of what. Another run over all of them makes
/// sure by it that none is missing.
/// </summary>
/// <param name="Shard">Which part.</param>
/// <param name="Run">What the parts of one list, published alike, have in common.</param>
/// <param name="IsFinished">Whether the run came to its end.</param>
internal sealed record ShardState(Shard Shard, string Run, bool IsFinished)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "shard";

    /// <summary>What a folder says of itself; null where it is no part of anything.</summary>
    public static ShardState? Read(string directory)
    {
        string path = Path.Combine(directory, Manifest.StateFolder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement json = document.RootElement;
            return Shard.TryParse(json.GetProperty("shard").GetString()!, out Shard shard)
                ? new ShardState(shard, json.GetProperty("run").GetString()!, json.GetProperty("finished").GetBoolean())
                : new ShardState(Shard.Whole, "", IsFinished: false);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new ShardState(Shard.Whole, "", IsFinished: false);
        }
    }

    /// <summary>Leaves it in a folder: nothing there where the run did all inputs, and came to its end.</summary>
    public void Save(OutputFolder folder)
    {
        string path = folder.State.PathOf(FileName);
        if (Shard.IsWhole && IsFinished)
        {
            File.Delete(path);
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("shard", Shard.ToString());
            json.WriteString("run", Run);
            json.WriteBoolean("finished", IsFinished);
            json.WriteEndObject();
        }

        AtomicFile.Write(path, buffer.WrittenSpan);
    }
}
