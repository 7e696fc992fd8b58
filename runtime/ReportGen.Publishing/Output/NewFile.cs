namespace ReportGen.Publishing.Output;

/// <summary>What a file is to hold: bytes, or what another file holds that is there to be given its name.</summary>
internal readonly ref struct NewFile
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string? _file;

    /// <summary>Bytes.</summary>
    public NewFile(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>A file.</summary>
    public NewFile(string file) => _file = file;

    /// <summary>The bytes; none where it is a file.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Whether a file holds it already.</summary>
    public bool IsIn(FileInfo file) => _file is null ? AtomicFile.Holds(file.FullName, file.Length, _bytes) : AtomicFile.AreSame(_file, file.FullName);

    /// <summary>Puts it in the place of a file.</summary>
    /// <param name="temporary">A name that is not there, in the same file system.</param>
    /// <param name="path">The file.</param>
    public void Put(string temporary, string path)
    {
        if (_file is null)
            AtomicFile.Replace(temporary, path, _bytes);
        else
            File.Move(_file, path, overwrite: true);
    }
}
