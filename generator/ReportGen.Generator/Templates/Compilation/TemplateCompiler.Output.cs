using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Places;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>What is written: text of the page, and values as their place asks for them.</content>
internal sealed partial class TemplateCompiler
{
    // What must be said of a piece of the page is said at its place, or at the expression that writes it.
    private void Text(string text, TextSpan span = default, bool isRaw = false)
    {
        if (!TextComparison.IsWhole(text))
            throw Fault(TemplateDiagnostic.WrongType, span, "this text holds half of a character that takes two places in it, as of 𠮷, and no page can hold half of one; cut the text elsewhere");
        _block.Add(new CodeText(text));
        _length += text.Length;
        _hasMarkup |= IsMarkup(text);
        _place = _place.After(new PageText(text, Page, span, isRaw), _faults);
    }

    private void Emit(CodeStatement statement)
    {
        const int length = 16;
        _block.Add(statement);
        _length += length;
    }

    private void Print(Value value, Expression expression)
    {
        switch (value)
        {
            case KnownValue { Data: null }:
                return;
            case KnownValue known:
                string text = ValueText.Of(known.Data) ?? throw Fault(TemplateDiagnostic.WrongType, expression.Span, $"{known.Describe} cannot be printed; {(known.Data is IReadOnlyList<object?> ? "loop over it with 'for'" : "print one of its members")}");
                CheckKnown(text, known.Escaped, expression);
                Text(text, expression.Span);
                return;
            case JoinedValue joined:
                foreach (Value part in joined.Parts)
                    Print(part, expression);
                return;
            case ChoiceValue choice:
                Fork(expression.Span, "? :", [.. choice.Options.Select((o, i) => (i == choice.Options.Count - 1 ? null : choice.Is(i), (Action)(() => Print(o, expression))))]);
                return;
            case CapturedValue captured:
                _place = _place.AfterCaptured(captured.Place, captured.End, captured.IsPlain)
                    ?? throw Fault(TemplateDiagnostic.Unescaped, expression.Span, "this was captured in another place of the page (inside or outside a tag); capture it where such text may stand");
                Emit(new CodeEvaluation(captured.Write()));
                _hasMarkup |= !captured.IsPlain;
                return;
            case NumberTextValue { Format: not null } formatted:
                PrintFormatted(formatted, expression);
                return;
            case NumberTextValue digits:
                PrintValue(digits.Write(), KindOf(digits.Number), expression);
                return;
            case FlagTextValue word:
                PrintValue(word.Write(), PageValue.Flag, expression);
                return;
            case TextValue dynamic:
                PageValue kind = dynamic is ViewTextValue { IsAddress: true } ? PageValue.Address : PageValue.Text;
                CheckEscape(dynamic.Escape, kind, expression);
                PrintValue(dynamic.Write(), kind, expression);
                return;
            case NumberValue number:
                PrintValue(number.Write(), KindOf(number), expression);
                return;
            case FlagValue flag:
                PrintValue(Runtime.WriteFlag(flag.Code, "true", "false"), PageValue.Flag, expression);
                return;
            default:
                throw Fault(TemplateDiagnostic.WrongType, expression.Span, $"{value.Describe} cannot be printed; loop over it with 'for'");
        }
    }

    // Markup has no meaning for its signs; elsewhere they are text: a comma parts fields, a sign begins a list.
    private void PrintFormatted(NumberTextValue formatted, Expression expression)
    {
        bool isMarkup = _place.Escape is Escape.Html or Escape.Xml;
        if (!isMarkup || formatted.Escape != Escape.None)
            CheckEscape(formatted.Escape, PageValue.Text, expression);
        PrintValue(formatted.Write(), isMarkup ? KindOf(formatted.Number) : PageValue.Text, expression);
    }

    private void PrintValue(CodeExpression write, PageValue kind, Expression expression)
    {
        if (_place.Refusal(kind) is { } refusal)
            throw Misplaced(expression, refusal);
        _place = _place.AfterValue(kind);
        Emit(new CodeEvaluation(write));
    }

    private CompilationFault Misplaced(Expression expression, string refusal)
    {
        _isMisplaced = true;
        return Fault(TemplateDiagnostic.Unescaped, expression.Span, refusal);
    }

    private PageValue KindOf(NumberValue number) =>
        number.IsNullable && !_assumed.IsNotNull(number.Code) ? PageValue.NullableNumber : PageValue.Number;

    private void CheckEscape(Escape escaped, PageValue kind, Expression expression)
    {
        if (_place.Accepts(escaped))
            return;
        if (_place.Refusal(kind) is { } refusal)
            throw Misplaced(expression, refusal);
        throw Fault(TemplateDiagnostic.Unescaped, expression.Span, escaped == Escape.None
            ? $"text of the report reaches {_place.Describe} unescaped; add '| {_place.EscapeFunction}'"
            : $"this was escaped for another format; write '| {_place.EscapeFunction}' alone");
    }

    // Text known at build time is the template's own, but what it is made of may not be: it does not become markup unseen.
    private void CheckKnown(string text, Escape escaped, Expression expression)
    {
        bool isForeign = escaped != Escape.None && !_place.Accepts(escaped);
        if (!isForeign && (_place.Allows(text) || (escaped != Escape.None && _place.Refusal(PageValue.Text) is null)))
            return;
        if (!isForeign && _place.Refusal(PageValue.Text) is { } refusal)
            throw Misplaced(expression, refusal);
        throw Fault(TemplateDiagnostic.Unescaped, expression.Span, isForeign ? $"this was escaped for another format; write '| {_place.EscapeFunction}' alone"
            : $"this text holds characters of markup; write it as text of the template, or add '| {_place.EscapeFunction}'");
    }

    // A page or function returns a value by 'ret'; a page prints it.
    private void PrintResult(Value value)
    {
        if (value is not KnownValue { Data: null })
            Print(value, new LiteralExpression(default, null));
    }

    /// <summary>The result of a page, text or buffer, instead of a place in the page.</summary>
    private Value Capture(Action body, bool isText)
    {
        var (outer, place, start, hadMarkup, length) = (_block, _place, _place.BeginCapture(), _hasMarkup, _length);
        (_block, _place, _hasMarkup) = (new CodeBlock(), start, false);
        _captures++;
        CodeName buffer = Declare(CodeType.Output, "captured");
        body();
        _captures--;
        var (written, end, isPlain) = (_block, _place, !_hasMarkup);
        (_block, _place, _hasMarkup) = (outer, place, hadMarkup);
        // What was taken down was checked as it was written.
        if (written.ConstantText() is { } text)
        {
            _length = length;
            _declarations.RemoveAll(d => d.Local == buffer);
            return new KnownValue(isText ? text : new CapturedText(text)) { Escaped = start.Escape };
        }

        CodeName page = Hold("page", Runtime.Output);
        Emit(new CodeAssignment(Runtime.Output, new CodeNew(CodeType.Output)));
        _block.Add(written);
        Emit(new CodeAssignment(buffer, Runtime.Output));
        Emit(new CodeAssignment(Runtime.Output, page));
        return new CapturedValue(buffer, start, end, isPlain, start.Escape);
    }
}
