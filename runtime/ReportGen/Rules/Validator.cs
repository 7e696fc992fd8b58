using ReportGen.Forms;

namespace ReportGen;

internal static class Validator
{
    public static List<Finding> Validate(Report report, Report? previous) => [];
}
