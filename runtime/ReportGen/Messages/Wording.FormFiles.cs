using ReportGen.Forms;

namespace ReportGen.Messages;

/// <content>What is said of reports to be filled in, and what stands on their forms beside the form itself.</content>
public abstract partial class Wording
{
    internal abstract string NewDescription();

    internal abstract string NewOutOption();

    internal abstract string NewOrganOption();

    internal abstract string NewYearOption();

    internal abstract string PreviousOption();

    internal abstract string NewSchemaOption();

    internal abstract string SchemaOfDataOnly();

    internal abstract string FileExists(string file);

    internal abstract string PreviousNotOne(string file, int reports);

    internal abstract string PreviousOfOtherForm(string file, FormInfo form, FormInfo wanted);

    internal abstract string NotTheYearBefore(string file, int year, int wanted);

    internal abstract string FormMade(string file, FormInfo form, int carried);
}
