using System.CommandLine;
using System.Globalization;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Commands;

/// <summary>The options that say how pages of text and Markdown are set.</summary>
internal sealed class PageStyleOptions
{
    private const int LeastWidth = 40;
    private const int MostWidth = 1000;

    private readonly Option<int> _width = new("--text-width")
    {
        HelpName = "N",
        Description = CommandWording.Of(static w => w.TextWidthOption()),
        DefaultValueFactory = static _ => PageStyle.Default.Width,
    };

    private readonly Option<string> _ambiguous = SharedOptions.Choice("--ambiguous", CommandWording.Of(static w => w.AmbiguousOption()), "1", "2");

    private readonly Option<string> _markdown = SharedOptions.Choice("--markdown", CommandWording.Of(static w => w.MarkdownOption()), "gfm", "grid");

    private PageStyleOptions() => _width.Validators.Add(static result =>
    {
        if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int width) && width is >= LeastWidth and <= MostWidth))
            result.AddFault(CommandWording.Of(w => w.OptionTakesNumber("--text-width", LeastWidth, MostWidth, result.Tokens[0].Value)));
    });

    /// <summary>Adds the options to a command.</summary>
    public static PageStyleOptions AddTo(Command command)
    {
        var options = new PageStyleOptions();
        command.Options.Add(options._width);
        command.Options.Add(options._ambiguous);
        command.Options.Add(options._markdown);
        return options;
    }

    /// <summary>What a command line says.</summary>
    public PageStyle Of(ParseResult parsed) => new(parsed.GetValue(_width), parsed.GetValue(_ambiguous) == "2", parsed.GetValue(_markdown) == "grid");
}
