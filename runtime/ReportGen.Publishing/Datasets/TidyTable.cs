using System.Runtime.CompilerServices;
using System.Text;
using ReportGen.Forms;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Datasets;

/// <summary>Writes the figures of one report as a tidy table in CSV, a value a line, with the columns of the data set.</summary>
internal static class TidyTable
{
    private static readonly ConditionalWeakTable<FormInfo, TidyPlace[]> Places = [];

    /// <summary>Writes it.</summary>
    public static void Write(Report report, Utf8Output output)
    {
        var text = new StringBuilder(16 * 1024);
        text.AppendJoin(',', DatasetFields.All.Select(static f => f.Name)).Append("\r\n");
        foreach (TidyPlace place in Places.GetValue(report.Form, TidyPlace.Of))
        {
            TidyRow row = TidyRows.Row(report, place);
            for (int i = 0; i < DatasetFields.All.Length; i++)
            {
                DatasetField field = DatasetFields.All[i];
                string? value = field.Text(row);
                text.Append(i == 0 ? "" : ",").Append(field.Type == "string" && value is not null ? CsvEscaper.Escape(value) : value);
            }

            text.Append("\r\n");
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
