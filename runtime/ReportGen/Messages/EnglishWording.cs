using ReportGen.Forms;

namespace ReportGen.Messages;

/// <summary>The messages in English.</summary>
internal sealed partial class EnglishWording : Wording
{
    public EnglishWording()
        : base("en", "en")
    {
    }

    private protected override IEnumerable<KeyValuePair<MessageId, string>> Summaries => new Dictionary<MessageId, string>
    {
        [MessageIds.Type] = "A number does not suit its cell: counts are whole and not negative, and no number has more decimal places than the form prints",
        [MessageIds.NoCell] = "A value stands where the form has no cell",
        [MessageIds.Unreadable] = "What stands in a cell is no number",
        [MessageIds.BlankBesideTotal] = "A total is filled in and items of it are blank",
        [MessageIds.BlankThroughout] = "The tables are not filled in",
        [MessageIds.Blank] = "A cell is blank, and a blank is not 0",
        [MessageIds.TextMissing] = "A section that must hold text holds none",
        [MessageIds.TopicMissing] = "A section does not speak of a topic that it must speak of",

        [MessageIds.HistoryOrgan] = "Last year's report names the organ otherwise and was compared all the same",
        [MessageIds.HistoryMissing] = "The report given to compare with is not the organ's of the year before",
        [MessageIds.HistoryContradictory] = "There are two reports of the year before, and their figures differ",
        [MessageIds.Copied] = "Every cell equals that of last year's report",
        [MessageIds.Jump] = "A figure is a hundred times last year's, or a hundredth of it",

        [MessageIds.Consolidation] = "A consolidated figure is not the sum of the reports it consolidates",
        [MessageIds.ConsolidationIncomplete] = "Reports that a consolidation needs are not at hand",

        [MessageIds.IdentityDuplicate] = "There are two reports of one organ and year, and they differ",
        [MessageIds.IdentityRepeated] = "The same report is there twice",
        [MessageIds.IdentityForm] = "The form is not the one for the year",
        [MessageIds.IdentityPeriod] = "The title and the period reported on name different years",
        [MessageIds.IdentityYearMissing] = "The year of the report is not stated",
        [MessageIds.IdentityOrganMissing] = "The organ of the report is not stated",
        [MessageIds.IdentityPeriodMissing] = "The text does not state the period reported on",
        [MessageIds.IdentityNotice] = "The notice cited is not the one that prescribes the form",
        [MessageIds.IdentityNoticeMissing] = "The text cites no notice that prescribes the form",

        [MessageIds.NarrativeSum] = "The parts named in a sentence do not make the whole it states",
        [MessageIds.NarrativeGrowth] = "A comparison with last year does not follow from last year's report",
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
        [MessageIds.ReadTableMissing] = "A table of the form is not there",
        [MessageIds.ReadTableTwice] = "A table stands twice, with other figures",
        [MessageIds.ReadTableRepeated] = "A table or report stands twice, with the same figures",
        [MessageIds.ReadRowUnknown] = "A table holds a row that the form does not have",
        [MessageIds.ReadRowsUnused] = "There is a table that the form does not have; it was left out",
        [MessageIds.ReadHeaderLost] = "A header was not found",
        [MessageIds.ReadValuesUnreadable] = "Values are no numbers, or cannot be assigned to cells with certainty",
        [MessageIds.ReadStrayFigures] = "Figures belong to no row and were left out",
        [MessageIds.ReadFiguresBelow] = "Figures stand on the line below their label",
        [MessageIds.ReadUnitMissing] = "An amount names no unit",
        [MessageIds.ReadUnitInCell] = "A unit stands in the cell; it was taken off",
        [MessageIds.ReadUnitConverted] = "A figure was converted from the unit it is printed in",
        [MessageIds.ReadSignInCell] = "A plus sign stands in a cell that counts no change",
        [MessageIds.ReadBlanksInFigure] = "Blanks in a figure were taken for separators of thousands",
        [MessageIds.ReadNoteMark] = "The mark of a note stands beside a figure and was kept apart",
        [MessageIds.ReadStruckOut] = "What is struck out was not read",
        [MessageIds.ReadHidden] = "Hidden rows, columns or sheets were read",
        [MessageIds.ReadLeftOut] = "Something in the file was not read",
        [MessageIds.ReadTrackedChanges] = "The document has tracked changes that are not settled",
        [MessageIds.ReadRunTogether] = "Figures ran together and were parted in the only way there is",
        [MessageIds.ReadBlanksInLabel] = "Labels hold blanks or characters of another width",
        [MessageIds.ReadCharacters] = "Characters that cannot be seen were removed",
        [MessageIds.ReadUnitDiffers] = "The unit above a table is not that of the form",
        [MessageIds.ReadTraditional] = "Traditional characters were read as simplified ones",
        [MessageIds.ReadChrome] = "What is not part of the report was left out",
        [MessageIds.ReadSameName] = "Two inputs have one name, and their files would overwrite each other",

        [MessageIds.InputEmpty] = "The file is empty",
        [MessageIds.InputNotAReport] = "It is no report of a known form",
        [MessageIds.InputTruncated] = "The report breaks off",
        [MessageIds.InputSeveralReports] = "One file holds several reports",
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
        [MessageIds.InputLine] = "The line is no input",

        [MessageIds.RulesNotFound] = "The file of rule settings was not found",
        [MessageIds.RulesTooLarge] = "The file of rule settings exceeds the limit",
        [MessageIds.RulesJson] = "The file of rule settings is no well-formed JSON",
        [MessageIds.RulesSetting] = "A setting is wrong: the rule, the key or the level",
        [MessageIds.WaiverExpired] = "A waiver expired and holds no more",
        [MessageIds.WaiverUnused] = "A waiver waives nothing",

        [MessageIds.SiteNotFound] = "The site file is not there",
        [MessageIds.SiteTooLarge] = "The site file is too large",
        [MessageIds.SiteJson] = "The site file is not well-formed JSON",
        [MessageIds.SiteSetting] = "A setting of the site file is wrong",

        [MessageIds.PublishSameName] = "Two reports of a year have one name, and would overwrite each other",
        [MessageIds.PublishName] = "The name cannot name a file",
        [MessageIds.PublishTaken] = "A file that was not written here stands in the place of one to be written",
        [MessageIds.PublishIo] = "A file cannot be written",
        [MessageIds.PublishFormat] = "The form has no template for the format asked for",
        [MessageIds.PublishTemplate] = "The template cannot render the report",

        [MessageIds.MergeNotAPublication] = "The folder holds no publication",
        [MessageIds.MergeUnfinished] = "The publication was not finished",
        [MessageIds.MergeShards] = "Shards are missing, or there twice",
        [MessageIds.MergeDouble] = "One report stands in two publications and differs",

        [MessageIds.FormsNotFound] = "The assembly with the forms was not found",
        [MessageIds.FormsDamaged] = "It is no .NET assembly, or it is damaged",
        [MessageIds.FormsNone] = "The assembly declares no form",
        [MessageIds.FormsTwice] = "The form is known already",
        [MessageIds.FormsNewer] = "The assembly was built with a newer ReportGen",
        [MessageIds.FormsLoad] = "The forms of the assembly cannot be had",
    };

    internal override string Of(LocalizedText text) => text.English;

    internal override string List(IReadOnlyList<string> items) => string.Join(", ", items);

    internal override string Clauses(IReadOnlyList<string> items) => string.Join("; ", items);

    internal override string At(string place, string message) => $"{place}: {message}";

    internal override string FormOfOtherYears(int year, FormInfo form) =>
        $"The report of {year} uses the form of {form.Version} ({form.Source}, for {Years(form)}). Use the form of its year.";

    internal override string TitleAndPeriodDiffer(int titleYear, int periodYear) =>
        $"The report is called that of {titleYear}, the period reported on says {periodYear}. Make them agree.";

    internal override string YearNotStated() =>
        "The year of the report is not stated, so nothing can be compared across years. State it in the title, or as \"year\" in the data.";

    internal override string OrganNotStated() => "The organ of the report is not stated. Name it as \"organ\" in the data.";

    internal override string PeriodNotStated() => "The text does not state the period reported on (1 January to 31 December). State it.";

    internal override string NoticeNotCited(string notice) => $"The text does not cite the notice that prescribes the form ({notice}). Cite it.";

    internal override string OtherNoticeCited(FormInfo form, string cited) =>
        $"The tables are those of the form of {form.Version} ({form.Source}), the text cites {cited}. Check which one holds.";

    internal override string NotANumber(CellInfo cell, string actual) => TrailingUnit.Of(actual) is not { } unit
        ? $"{cell.NameEn}: \"{actual}\" is not a number; enter a number."
        : $"{cell.NameEn}: \"{actual}\" has \"{unit}\" after its number; enter the number alone{((cell.UnitEn ?? cell.Unit) is { } own ? $", counted in {own}" : "")}.";

    internal override string NotWhole(CellInfo cell, string actual) => $"{cell.NameEn}: \"{actual}\" must be a whole number; enter a whole number.";

    internal override string BelowZero(CellInfo cell, string actual) => $"{cell.NameEn}: \"{actual}\" cannot be negative; enter ≥ 0.";

    internal override string TooManyPlaces(CellInfo cell, string actual) => $"{cell.NameEn}: \"{actual}\" has more decimal places than the {cell.Places} that the form prints; round it.";

    internal override string WhereNoCellIs(CellInfo cell, string actual) => $"{cell.NameEn}: \"{actual}\" stands where the form has no cell; enter nothing.";

    internal override string ANumber() => "a number";

    internal override string AWholeNumber() => "a whole number";

    internal override string ANumberOf(int places) => $"a number with {places} decimal places";

    internal override string Nothing() => "nothing";

    internal override string NoText(IReadOnlyList<SectionInfo> sections) => sections.Count > 1
        ? $"{sections.Count} sections hold no text: {string.Join(", ", sections.Select(Titled))}. Write them, or state that there is nothing to report."
        : sections[0].Title is null
            ? "The report holds no text beside its tables. Write it, or state that there is none."
            : $"{Titled(sections[0])} holds no text. Write it, or state that there is none.";

    private static string Titled(SectionInfo section) => section.Title is { } title ? $"\"{section.TitleEn ?? title}\"" : "the text of the report";

    internal override string NothingFilledIn(int cells) =>
        $"All cells of the tables ({cells}) are blank: the report is not filled in. A blank is not 0. Fill in the tables, 0 where there was none.";

    internal override string ItemsBlankStrewn(IReadOnlyList<CellInfo> totals, IReadOnlyList<CellInfo> blanks) =>
        $"{totals[0].Block.Table.NameEn}: {Count(totals.Count, "total is", "totals are")} filled in, but {Count(blanks.Count, "of the items is", "of the items are")} blank, for example {blanks[0].NameEn} and {blanks[^1].NameEn}. A blank is not 0: fill in each cell; enter 0 where it is zero.";

    internal override string ItemsBlank(IReadOnlyList<CellInfo> totals, IReadOnlyList<string> values, int blanks, decimal? known)
    {
        CellInfo total = totals[0];
        string where = totals.Count == 1 ? total.NameEn : $"{total.Block.Table.NameEn} · {(AreOfOneRow(totals) ? total.Row.NameEn : total.Column.NameEn)} ({Count(totals.Count, "cell", "cells")})";
        string sum = known is { } filled ? $"; those filled in add up to {Text(filled)}" : "";
        return $"{where}: says {string.Join(", ", values)}, but {Count(blanks, "of its items is", "of its items are")} blank{sum}. A blank is not 0: fill in the items ({Count(blanks * totals.Count, "cell", "cells")}); enter 0 where it is zero.";
    }

    internal override string BlankForRule(IReadOnlyList<CellInfo> cells, string? assertion) =>
        $"{(cells.Count == 1 ? cells[0].NameEn : $"{cells[0].NameEn} and {cells.Count - 1} more")}: blank, so {assertion} cannot be tested. Fill it in; enter 0 where it is zero.";

    internal override string Blanks(IReadOnlyList<CellInfo> cells, string? implied)
    {
        (CellInfo first, string table) = (cells[0], cells[0].Block.Table.NameEn);
        string where = cells.Count == 1 ? first.NameEn
            : Rows(cells) is > 1 and var rows ? $"{table} · {first.Row.NameEn} to {cells[^1].Row.NameEn} ({rows} rows, {Count(cells.Count, "cell", "cells")})"
            : $"{table}{(first.Block.HasRowLabels ? $" · {first.Row.NameEn}" : "")} ({(AreWholeRow(cells) ? "the whole row, " : "")}{Count(cells.Count, "cell", "cells")})";
        return $"{where}: blank. A blank is not 0, and the rules that need it cannot be tested{(implied is null ? "" : $" (they imply {implied})")}. Fill it in; enter 0 where it is zero.";
    }

    internal override string TotalOff(CellInfo total, decimal items, decimal stated) =>
        $"{total.NameEn}: the items add up to {Text(items)}, the cell says {Text(stated)}; the difference is {Distance(items, stated)}. Check the items and compute the total again.";

    internal override string Broken(RuleInfo rule, CellInfo cell, decimal left, decimal right) => Fill(
        rule.MessageEn ?? rule.Message ?? $"{{cell}}: {rule.Assertion} does not hold (left {{left}}, right {{right}}, difference {{difference}}). Check the cells it names.",
        cell.NameEn, $"{cell.Block.Table.NameEn} · {cell.Row.NameEn}", $"{cell.Block.Table.NameEn} · {cell.Column.NameEn}", left, right);

    internal override string Copied(int cells, int figures) =>
        $"All cells ({cells}) equal those of last year's report ({figures} of them not zero). Check that last year's tables were not used again.";

    internal override string OtherOrgan(string? before, string? now) =>
        $"Taken for the same organ in comparing with last year's report: that one says \"{before ?? "(not named)"}\", this one \"{now ?? "(not named)"}\". Verify it.";

    internal override string Jump(CellInfo cell, string now, string before, bool isUp, int cells) =>
        $"{cell.NameEn}: {now}, last year {before}: {(isUp ? "a hundred times as much or more" : "a hundredth or less")}{(cells == 1 ? "" : $" ({cells} cells of the row)")}. Check the unit (元, 万元) and the digits.";

    internal override string NothingToCompare(int year, string? organ, int? otherYear, LocalizedText title) =>
        $"There is no report of this organ for {year} to compare with, only the {title.English} of {organ ?? "an organ not named"} for {(otherYear is { } other ? $"{other}" : "a year not named")}, which was left alone. Check --history.";

    internal override string Hypothesis(FixKind kind, LocalizedText where, int cells) => kind switch
    {
        FixKind.TotalNotRecomputed => $"{where.English}: the total was not computed again after its items",
        FixKind.ValueNotRecomputed => $"{where.English}: the value was not computed again",
        FixKind.RowShiftedRight => $"{where.English}: the row was entered one column too far right",
        FixKind.RowShiftedLeft => $"{where.English}: the row was entered one column too far left",
        FixKind.NeighboursSwapped => $"{where.English}: exchanged with the cell next to it",
        FixKind.DigitsTransposed => $"{where.English}: two neighbouring digits were exchanged",
        FixKind.DigitDropped => $"{where.English}: a digit was left out",
        FixKind.DigitDoubled => $"{where.English}: a digit was typed twice",
        FixKind.YuanForTenThousand => $"{where.English}: entered in 元 where 万元 is asked for",
        FixKind.BlankToFill or FixKind.BlankForZero when cells > 1 => $"{where.English} and {cells - 1} more: not filled in; the rules imply what they hold",
        FixKind.BlankForZero => $"{where.English}: left blank where 0 belongs",
        FixKind.BlankToFill => $"{where.English}: not filled in",
        _ when cells == 1 => $"{where.English}: entered wrongly",
        _ => $"{where.English} and {cells - 1} more: entered wrongly",
    };

    internal override string Hypotheses(IReadOnlyList<string> all, bool blanksAsZero) => string.Join("; ", all) + (blanksAsZero ? " (blanks counted as 0)" : "");

    internal override string ReportDiffersFromDouble(string organ, int year, string path) =>
        $"There are two reports of {organ} for {year}, and they differ: the other is {path}. Keep the right one; where two organs have one name, write the full name of each.";

    internal override string ReportRepeated(string path) => $"Another input, {path}, is the same report of the same organ and year.";

    internal override string LastYearContradictory(int year, string one, string other) =>
        $"There are two reports for {year} whose figures differ: {one} and {other}. Nothing can be compared with the year before; keep the right one.";

    /// <summary>A number and what it counts: 1 cell, 2 cells.</summary>
    private static string Count(long number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
