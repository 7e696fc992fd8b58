namespace ReportGen.EndToEnd.Tests;

/// <summary>A test that mounts a small disk; skipped, saying so, where that is not allowed.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        string folder = Directory.CreateTempSubdirectory("reportgen-").FullName;
        try
        {
            if (FullDiskTests.Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) != 0)
                Skip = "No disk may be mounted here.";
            else
                FullDiskTests.Run("umount", folder);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip = "There is no mount.";
        }
        finally
        {
            Directory.Delete(folder);
        }
    }
}
