namespace ReportGen.Messages;

/// <summary>
/// The catalogue: every message that is built in, with its severity, in the order of docs/rules.md. A rule that a schema
/// declares has an id of its own. Each entry needs a summary in every <see cref="Wording"/> and a page in docs/rules.
/// </summary>
internal static class MessageIds
{
    // Filled by the initialisers below, so it has to stand before them.
    private static readonly Dictionary<string, MessageId> ByName = new(StringComparer.Ordinal);

    public static MessageId Type { get; } = Add("type", Severity.Error);
    public static MessageId NoCell { get; } = Add("no-cell", Severity.Error);
    public static MessageId Unreadable { get; } = Add("unreadable", Severity.Error);
    public static MessageId BlankBesideTotal { get; } = Add("blank-beside-total", Severity.Error);
    public static MessageId Blank { get; } = Add("blank", Severity.Warning);
    public static MessageId BlankThroughout { get; } = Add("blank-throughout", Severity.Error);
    public static MessageId TextMissing { get; } = Add("text-missing", Severity.Warning);
    public static MessageId TopicMissing { get; } = Add("topic-missing", Severity.Warning);

    public static MessageId HistoryOrgan { get; } = Add("history.organ", Severity.Info);
    public static MessageId HistoryMissing { get; } = Add("history.missing", Severity.Info);
    public static MessageId HistoryContradictory { get; } = Add("history.contradictory", Severity.Error);
    public static MessageId Copied { get; } = Add("copied", Severity.Warning);
    public static MessageId Jump { get; } = Add("jump", Severity.Warning);

    public static MessageId Consolidation { get; } = Add("consolidation", Severity.Warning);
    public static MessageId ConsolidationIncomplete { get; } = Add("consolidation.incomplete", Severity.Info);

    public static MessageId IdentityDuplicate { get; } = Add("identity.duplicate", Severity.Error);
    public static MessageId IdentityRepeated { get; } = Add("identity.repeated", Severity.Info);
    public static MessageId IdentityYearMissing { get; } = Add("identity.year-missing", Severity.Error);
    public static MessageId IdentityOrganMissing { get; } = Add("identity.organ-missing", Severity.Warning);
    public static MessageId IdentityForm { get; } = Add("identity.form", Severity.Warning);
    public static MessageId IdentityPeriod { get; } = Add("identity.period", Severity.Warning);
    public static MessageId IdentityPeriodMissing { get; } = Add("identity.period-missing", Severity.Info);
    public static MessageId IdentityNotice { get; } = Add("identity.notice", Severity.Warning);
    public static MessageId IdentityNoticeMissing { get; } = Add("identity.notice-missing", Severity.Info);

    public static MessageId NarrativeSum { get; } = Add("narrative-sum", Severity.Warning);
    public static MessageId NarrativeGrowth { get; } = Add("narrative-growth", Severity.Warning);

    public static MessageId NarrativePercent { get; } = Add("narrative-percent", Severity.Warning);
    public static MessageId LeftoverNumberSlot { get; } = Add("leftover.number-slot", Severity.Warning);
    public static MessageId LeftoverInstruction { get; } = Add("leftover.instruction", Severity.Warning);
    public static MessageId LeftoverNumbering { get; } = Add("leftover.numbering", Severity.Warning);

    public static MessageId ReadTitleMissing { get; } = Add("read.title-missing", Severity.Warning);
    public static MessageId ReadYearInferred { get; } = Add("read.year-inferred", Severity.Info);
    public static MessageId ReadOrganInferred { get; } = Add("read.organ-inferred", Severity.Info);
    public static MessageId ReadSectionMissing { get; } = Add("read.section-missing", Severity.Warning);
    public static MessageId ReadSectionOrder { get; } = Add("read.section-order", Severity.Warning);
    public static MessageId ReadLabelDiffers { get; } = Add("read.label-differs", Severity.Warning);
    public static MessageId ReadLabelMissing { get; } = Add("read.label-missing", Severity.Warning);
    public static MessageId ReadTableMissing { get; } = Add("read.table-missing", Severity.Error);
    public static MessageId ReadTableTwice { get; } = Add("read.table-twice", Severity.Error);
    public static MessageId ReadTableRepeated { get; } = Add("read.table-repeated", Severity.Info);
    public static MessageId ReadRowUnknown { get; } = Add("read.row-unknown", Severity.Warning);
    public static MessageId ReadRowsUnused { get; } = Add("read.rows-unused", Severity.Warning);
    public static MessageId ReadHeaderLost { get; } = Add("read.header-lost", Severity.Warning);
    public static MessageId ReadValuesUnreadable { get; } = Add("read.values-unreadable", Severity.Error);
    public static MessageId ReadStrayFigures { get; } = Add("read.stray-figures", Severity.Warning);
    public static MessageId ReadFiguresBelow { get; } = Add("read.figures-below", Severity.Warning);
    public static MessageId ReadUnitMissing { get; } = Add("read.unit-missing", Severity.Warning);
    public static MessageId ReadUnitInCell { get; } = Add("read.unit-in-cell", Severity.Info);
    public static MessageId ReadUnitDiffers { get; } = Add("read.unit-differs", Severity.Warning);
    public static MessageId ReadUnitConverted { get; } = Add("read.unit-converted", Severity.Warning);
    public static MessageId ReadSignInCell { get; } = Add("read.sign-in-cell", Severity.Warning);
    public static MessageId ReadBlanksInFigure { get; } = Add("read.blanks-in-figure", Severity.Warning);
    public static MessageId ReadNoteMark { get; } = Add("read.note-mark", Severity.Warning);
    public static MessageId ReadStruckOut { get; } = Add("read.struck-out", Severity.Warning);
    public static MessageId ReadHidden { get; } = Add("read.hidden", Severity.Warning);
    public static MessageId ReadLeftOut { get; } = Add("read.left-out", Severity.Warning);
    public static MessageId ReadTrackedChanges { get; } = Add("read.tracked-changes", Severity.Warning);
    public static MessageId ReadRunTogether { get; } = Add("read.run-together", Severity.Info);
    public static MessageId ReadBlanksInLabel { get; } = Add("read.blanks-in-label", Severity.Info);
    public static MessageId ReadCharacters { get; } = Add("read.characters", Severity.Info);
    public static MessageId ReadTraditional { get; } = Add("read.traditional", Severity.Info);
    public static MessageId ReadChrome { get; } = Add("read.chrome", Severity.Info);
    public static MessageId ReadSameName { get; } = Fault("read.same-name");

    public static MessageId InputEmpty { get; } = Fault("input.empty");
    public static MessageId InputNotAReport { get; } = Fault("input.not-a-report");
    public static MessageId InputTruncated { get; } = Fault("input.truncated");
    public static MessageId InputSeveralReports { get; } = Fault("input.several-reports");
    public static MessageId InputUnknownForm { get; } = Fault("input.unknown-form");
    public static MessageId InputJson { get; } = Fault("input.json");
    public static MessageId InputData { get; } = Fault("input.data");
    public static MessageId InputEncoding { get; } = Fault("input.encoding");
    public static MessageId InputTooLarge { get; } = Fault("input.too-large");
    public static MessageId InputDamaged { get; } = Fault("input.damaged");
    public static MessageId InputUnsupported { get; } = Fault("input.unsupported");
    public static MessageId InputNotFound { get; } = Fault("input.not-found");
    public static MessageId InputIo { get; } = Fault("input.io");
    public static MessageId InputNotAFile { get; } = Fault("input.not-a-file");
    public static MessageId InputOwnOutput { get; } = Fault("input.own-output");
    public static MessageId InputLine { get; } = Fault("input.line");

    public static MessageId RulesNotFound { get; } = Fault("rules.not-found");
    public static MessageId RulesTooLarge { get; } = Fault("rules.too-large");
    public static MessageId RulesJson { get; } = Fault("rules.json");
    public static MessageId RulesSetting { get; } = Fault("rules.setting");
    public static MessageId WaiverExpired { get; } = Add("waiver.expired", Severity.Warning, isOfReport: false);
    public static MessageId WaiverUnused { get; } = Add("waiver.unused", Severity.Info, isOfReport: false);

    public static MessageId SiteNotFound { get; } = Fault("site.not-found");
    public static MessageId SiteTooLarge { get; } = Fault("site.too-large");
    public static MessageId SiteJson { get; } = Fault("site.json");
    public static MessageId SiteSetting { get; } = Fault("site.setting");

    public static MessageId PublishSameName { get; } = Fault("publish.same-name");
    public static MessageId PublishName { get; } = Fault("publish.name");
    public static MessageId PublishTaken { get; } = Fault("publish.taken");
    public static MessageId PublishIo { get; } = Fault("publish.io");
    public static MessageId PublishFormat { get; } = Fault("publish.format");
    public static MessageId PublishTemplate { get; } = Fault("publish.template");

    public static MessageId MergeNotAPublication { get; } = Fault("merge.not-a-publication");
    public static MessageId MergeUnfinished { get; } = Fault("merge.unfinished");
    public static MessageId MergeShards { get; } = Fault("merge.shards");
    public static MessageId MergeDouble { get; } = Fault("merge.double");

    public static MessageId FormsNotFound { get; } = Fault("forms.not-found");
    public static MessageId FormsDamaged { get; } = Fault("forms.damaged");
    public static MessageId FormsNone { get; } = Fault("forms.none");
    public static MessageId FormsTwice { get; } = Fault("forms.twice");
    public static MessageId FormsNewer { get; } = Fault("forms.newer");
    public static MessageId FormsLoad { get; } = Fault("forms.load");

    /// <summary>Every entry, once.</summary>
    public static IReadOnlyList<MessageId> All { get; } = [.. ByName.Values];

    /// <summary>The entry with a name; null where there is none.</summary>
    public static MessageId? Find(string name) => ByName.GetValueOrDefault(name);

    private static MessageId Fault(string name) => Add(name, Severity.Error, isOfReport: false);

    private static MessageId Add(string name, Severity severity, bool isOfReport = true)
    {
        var id = new MessageId(name, severity) { IsOfReport = isOfReport };
        ByName.Add(name, id);
        return id;
    }
}
