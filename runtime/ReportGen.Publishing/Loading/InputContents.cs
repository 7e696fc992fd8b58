using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Loading;

/// <summary>What inputs hold, each as a fingerprint of its bytes: sizes and times of files may stay as they were.</summary>
/// <param name="inputs">The inputs.</param>
/// <param name="jobs">How many threads read.</param>
internal sealed class InputContents(InputList inputs, int jobs)
{
    private readonly UInt128[] _contents = Read(inputs, jobs);

    /// <summary>The fingerprint of an input; 0 where it cannot be read.</summary>
    public UInt128 this[int number] => _contents[number];

    /// <summary>The fingerprint of all of them, under the names they are known by, in their order; null where one cannot be read.</summary>
    public UInt128? All()
    {
        using var all = new Fingerprint();
        for (int number = 0; number < _contents.Length; number++)
        {
            if (_contents[number] == 0)
                return null;
            all.Add(inputs.PathOf(number)).Add(_contents[number]);
        }

        return all.End();
    }

    private static UInt128[] Read(InputList inputs, int jobs)
    {
        var contents = new UInt128[inputs.Count];
        OrderedWork<UInt128>.Run(0, inputs.Count, jobs, number => Hash(inputs[number]), (number, hash) => contents[number] = hash);
        return contents;
    }

    private static UInt128 Hash(InputSource source)
    {
        try
        {
            using Stream stream = source.IsFile ? new FileStream(source.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0) : source.Open();
            return Fingerprint.Of(stream);
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            return 0;
        }
    }
}
