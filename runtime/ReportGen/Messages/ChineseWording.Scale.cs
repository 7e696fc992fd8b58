namespace ReportGen.Messages;

/// <content>What is said of inputs by the line, of parts of a list, and of publications made one.</content>
internal sealed partial class ChineseWording
{
    internal override string LineTooLong(long most) => $"这一行超过上限 {most} 字节。";

    internal override string LineNotAnInput() =>
        "每行应为一份报告的数据（JSON 对象）、{\"name\": 名称, \"data\": 数据}，或文件路径（JSON 字符串，带引号）。";

    internal override string NotAPublication() => "这里没有发布内容。请指定 publish --out 写出的文件夹。";

    internal override string PublicationUnfinished(string? shard) =>
        shard is null or "0/1" ? "这里的发布没有做完，或还在进行。请重新运行 publish 后再合并。" : $"分片 {shard} 没有做完，或还在进行。请重新运行这一分片后再合并。";

    internal override string ShardTwice(string shard, string other) => $"与 {other} 是同一分片 {shard}。请去掉其中一个。";

    internal override string ShardsMissing(IReadOnlyList<string> missing, int there) =>
        $"输入和设置相同的分片只有 {there} 个，缺少 {List(missing)}。请用同样的输入和选项运行这些分片；其余分片若是用别的输入或选项发布的，也要重新运行。";

    internal override string StandsTwice(string other, string? organ, string? year) =>
        $"{organ ?? "未写明机关"}{(year is null ? "" : $" {year} 年")}的报告在 {other} 也有，内容不同。无法判断哪份正确，都没有合并；请去掉其中一份。";

    internal override string NotMerged() => "没有合并：缺少的内容会被当作已删除。请先改正以上问题。";

    internal override string OutputIsMerged(string directory) => $"--out 与要合并的文件夹 {directory} 相同，请另指定一个。";

    internal override string Merged(int publications, int reports, int drafts, string directory, int failed, int removed) =>
        $"已把 {publications} 处发布内容合并到 {directory}：{reports} 份（其中未通过校验 {drafts} 份）；无法合并 {failed} 份{(removed == 0 ? "" : $"；删去不再属于发布内容的文件 {removed} 个")}";

    internal override string FolderOfAnother(string directory, string project) =>
        $"{directory} 是项目 {project} 的输出文件夹，两个项目会互相删去对方的页面。请给各项目设置不同的 ReportPublishDir。";

    internal override string SharedWaitingFor(string file) => $"另一个进程正在写 {file}，等待它完成。";

    internal override string KnownByBaseline() => "（基线中已有）";

    internal override string BaselineWritten(int findings) => $"基线已写出，共 {findings} 个问题；用 --baseline 核对时这些问题不再算作未通过。";

    internal override string NotABaseline() => "不是 check --write-baseline 写出的基线。";

    internal override string ReportChecked(string? organ, int? year) => $"{organ ?? "未写明机关"}{(year is null ? "" : $" {year} 年")}报告";

    internal override string PreviewAt(string address) => $"预览：{address}（Ctrl-C 结束）";

    internal override string PortTaken(int port) => $"端口 {port} 已被占用，请用 --port 另指定一个；0 为任意空闲端口。";

    internal override string PageNotThere(string path) => $"没有 {path} 这个页面。";

    internal override string FaultsThere(int count) => $"有 {count} 处问题，页面可能不是最新的：";

    internal override string Reservation(bool isBlank, int waived, int off) => isBlank
        ? "各表全部空白，无从校验"
        : Clauses([.. (waived > 0 ? (string[])[$"{waived} 处错误经豁免接受"] : []), .. (off > 0 ? (string[])[$"关闭了规则，{off} 处问题未计"] : [])]);

    internal override string PreviewDescription() => "在本机预览网站；数据或模板一改，页面自动刷新。";

    internal override string PortOption() => "端口，默认 4680 起第一个空闲的；0 为任意空闲端口。";

    internal override string BaselineOption() => "基线中已有的问题照列，但不算未通过。";

    internal override string WriteBaselineOption() => "把现有的问题写成基线。";

    internal override string CompletionDescription() => "输出命令补全脚本。";

    internal override string CompletionShell() => "要用的 shell。";

    internal override string VersionOption() => "显示版本。";

    internal override string ShardOption() => "只处理第 i 片（从 0 起），共 n 片；输入相同，分法就相同。";

    internal override string ShardExpected(string text) => $"--shard 应写作 i/n，i 从 0 到 n-1，如 0/8；写的是“{text}”。";

    internal override string StreamOption() => "输入按行给出（NDJSON），每行一份数据或一个路径；输出也每份一行。";

    internal override string StreamIsJson(string option) => $"--stream 的输出是 JSON，不能与 {option} 同用。";

    internal override string InputMissing() => "缺少输入：请指定文件、文件夹或通配符，- 为标准输入。";

    internal override string IdentitiesOption() => "各分片共用的清单（机关、年份和位置）；没有或已过时就重新生成。";

    internal override string MergeDescription() => "把几处发布内容（如各分片）合并成一处。";

    internal override string MergeInputs() => "publish 写出的文件夹。";
}
