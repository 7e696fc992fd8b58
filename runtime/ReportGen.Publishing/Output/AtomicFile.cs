namespace ReportGen.Publishing.Output;

/// <summary>Replaces a file whole, and only when its bytes change, so that nobody ever reads half of one.</summary>
internal static class AtomicFile
{
    /// <summary>True where the file was written, false where it was the same already.</summary>
    public static bool Write(string path, ReadOnlySpan<byte> content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream stream = File.Create(temporary))
                stream.Write(content);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return true;
    }
}
