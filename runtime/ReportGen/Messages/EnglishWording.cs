using ReportGen.Forms;

namespace ReportGen.Messages;

/// <summary>The messages in English.</summary>
internal sealed class EnglishWording : Wording
{
    public EnglishWording()
        : base("en")
    {
    }

    private protected override IEnumerable<KeyValuePair<MessageId, string>> Summaries => new Dictionary<MessageId, string>
    {
        [MessageIds.Type] = "A number does not suit its cell: counts are whole and not negative",
        [MessageIds.NoCell] = "A value stands where the form has no cell",
        [MessageIds.Unreadable] = "What stands in a cell is no number",
        [MessageIds.BlankBesideTotal] = "A total is filled in and items of it are blank",
        [MessageIds.Blank] = "A cell is blank, and a blank is not 0",
        [MessageIds.TextMissing] = "A section that must hold text holds none",
        [MessageIds.TopicMissing] = "A section does not speak of a topic that it must speak of",

        [MessageIds.HistoryOrgan] = "Last year's report names the organ otherwise and was compared all the same",
        [MessageIds.HistoryMissing] = "The report given to compare with is not the organ's of the year before",
        [MessageIds.Copied] = "Every cell equals that of last year's report",
        [MessageIds.Jump] = "A figure is a hundred times last year's, or a hundredth of it",

        [MessageIds.Consolidation] = "A consolidated figure is not the sum of the reports it consolidates",
        [MessageIds.ConsolidationIncomplete] = "Reports that a consolidation needs are not at hand",

        [MessageIds.IdentityForm] = "The form is not the one for the year",
        [MessageIds.IdentityPeriod] = "The title and the period reported on name different years",
        [MessageIds.IdentityPeriodMissing] = "The text does not state the period reported on",
        [MessageIds.IdentityNotice] = "The notice cited is not the one that prescribes the form",
        [MessageIds.IdentityNoticeMissing] = "The text cites no notice that prescribes the form",

        [MessageIds.NarrativeSum] = "The parts named in a sentence do not make the whole it states",
        [MessageIds.NarrativePercent] = "A percentage does not follow from the figures of its sentence",
        [MessageIds.LeftoverNumberSlot] = "The place of a number was left empty",
        [MessageIds.LeftoverInstruction] = "An instruction of the form was left in the text",
        [MessageIds.LeftoverNumbering] = "A number of a list is broken, missing or stands twice",

        [MessageIds.ReadTitleMissing] = "There is no title with organ, year and name of the report",
        [MessageIds.ReadYearInferred] = "The title names no year; it was taken from the text",
        [MessageIds.ReadOrganInferred] = "The title names no organ; it was taken from the text, the signature or the page",
        [MessageIds.ReadSectionMissing] = "A section of the form was not found",
        [MessageIds.ReadSectionOrder] = "The sections stand in another order than the form has",
        [MessageIds.ReadLabelDiffers] = "A title or label differs from the form",
        [MessageIds.ReadLabelMissing] = "A row or table of the form was not found; its cells are blank",
        [MessageIds.ReadRowUnknown] = "A table holds a row that the form does not have",
        [MessageIds.ReadHeaderLost] = "A header was not found",
        [MessageIds.ReadValuesUnreadable] = "Values are no numbers, or cannot be assigned to cells with certainty",
        [MessageIds.ReadUnitMissing] = "An amount names no unit",
        [MessageIds.ReadUnitInCell] = "A unit stands in the cell; it was taken off",
        [MessageIds.ReadRunTogether] = "Figures ran together and were parted in the only way there is",
        [MessageIds.ReadBlanksInLabel] = "Labels hold blanks or characters of another width",
        [MessageIds.ReadCharacters] = "Characters that cannot be seen were removed",
        [MessageIds.ReadChrome] = "What is not part of the report was left out",
        [MessageIds.ReadSameName] = "Two inputs have one name, and their files would overwrite each other",

        [MessageIds.InputEmpty] = "The file is empty",
        [MessageIds.InputNotAReport] = "It is no report of a known form",
        [MessageIds.InputTruncated] = "The report breaks off",
        [MessageIds.InputUnknownForm] = "The version of the form is not known",
        [MessageIds.InputJson] = "It is no well-formed JSON",
        [MessageIds.InputData] = "The data does not suit the form",
        [MessageIds.InputEncoding] = "The encoding of the text is not known",
        [MessageIds.InputTooLarge] = "The file exceeds a limit",
        [MessageIds.InputDamaged] = "The file is damaged",
        [MessageIds.InputUnsupported] = "Files of this kind are not read",
        [MessageIds.InputNotFound] = "There is no such file or folder",
        [MessageIds.InputIo] = "The file cannot be opened or read",
        [MessageIds.InputNotAFile] = "It is a pipe, a socket or a device and no file",
        [MessageIds.InputOwnOutput] = "The publication itself wrote the file",

        [MessageIds.RulesNotFound] = "The file of rule settings was not found",
        [MessageIds.RulesTooLarge] = "The file of rule settings exceeds the limit",
        [MessageIds.RulesJson] = "The file of rule settings is no well-formed JSON",
        [MessageIds.RulesSetting] = "A setting is wrong: the rule, the key or the level",
        [MessageIds.WaiverExpired] = "A waiver expired and holds no more",
        [MessageIds.WaiverUnused] = "A waiver waives nothing",

        [MessageIds.PublishSameName] = "Two reports of a year have one name, and would overwrite each other",
        [MessageIds.PublishName] = "The name cannot name a file",
        [MessageIds.PublishTaken] = "A file that was not written here stands in the place of one to be written",
        [MessageIds.PublishIo] = "A file cannot be written",
        [MessageIds.PublishFormat] = "The form has no template for the format asked for",

        [MessageIds.FormsNotFound] = "The assembly with the forms was not found",
        [MessageIds.FormsDamaged] = "It is no .NET assembly, or it is damaged",
        [MessageIds.FormsNone] = "The assembly declares no form",
        [MessageIds.FormsTwice] = "The form is known already",
        [MessageIds.FormsNewer] = "The assembly was built with a newer ReportGen",
        [MessageIds.FormsLoad] = "The forms of the assembly cannot be had",
    };

    internal override string Of(LocalizedText text) => text.English;

    internal override string At(string place, string message) => $"{place}: {message}";

    internal override string FormOfOtherYears(int year, FormInfo form) =>
        $"The report of {year} uses the form of {form.Version} ({form.Source}, for {Years(form)}). Use the form of its year.";

    internal override string TitleAndPeriodDiffer(int titleYear, int periodYear) =>
        $"The title says {titleYear}, the period reported on says {periodYear}. Make them agree.";

    internal override string PeriodNotStated() => "The text does not state the period reported on (1 January to 31 December). State it.";

    internal override string NoticeNotCited(string notice) => $"The text does not cite the notice that prescribes the form ({notice}). Cite it.";

    internal override string OtherNoticeCited(FormInfo form, string cited) =>
        $"The tables are those of the form of {form.Version} ({form.Source}), the text cites {cited}. Check which one holds.";
}
