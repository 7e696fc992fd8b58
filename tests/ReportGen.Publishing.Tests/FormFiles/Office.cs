using System.Diagnostics;

namespace ReportGen.Publishing.Tests.FormFiles;

/// <summary>LibreOffice, where it is installed: opens a file, reckons it and saves it as its own.</summary>
internal static class Office
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>The program; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(static d => (string[])[Path.Combine(d, "soffice"), Path.Combine(d, "libreoffice")]).FirstOrDefault(File.Exists);

    /// <summary>The file as LibreOffice saves it.</summary>
    public static byte[] Save(byte[] file, string ending)
    {
        using var folder = new Folder();
        string input = Path.Combine(folder.Path, $"a.{ending}");
        string output = Path.Combine(folder.Path, "out");
        File.WriteAllBytes(input, file);
        // A profile of its own, so that no other LibreOffice is asked to do it.
        string profile = new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri;
        using Process process = Process.Start(new ProcessStartInfo(Program!, [$"-env:UserInstallation={profile}", "--headless", "--convert-to", ending, "--outdir", output, input]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
            process.Kill(entireProcessTree: true);
        string saved = Path.Combine(output, $"a.{ending}");
        Assert.True(File.Exists(saved), said.Result + error.Result);
        return File.ReadAllBytes(saved);
    }
}
