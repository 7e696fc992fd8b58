using System.Globalization;
using System.Xml.Linq;
using ReportGen.Publishing.Documents.Flow;
using ReportGen.Publishing.Documents.Word;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>
/// Reads RTF (1.9.1), as Word and WPS save it. It is turned into what a docx holds and read as one. Headers, footers, notes
/// and comments are left out.
/// </summary>
internal sealed class RtfReader
{
    private const int MaxGroups = 1000, MaxBoxes = 16;

    private readonly RtfTokenizer _tokens;
    private readonly RtfCodePages _pages = new();
    private readonly RtfBudget _budget = new();
    private readonly Stack<Group> _groups = [];
    private readonly List<byte> _bytes = [];
    private readonly List<char> _aside = [];
    private RtfState _state = new();
    private RtfBody _body;
    private bool _isIgnorable;
    private int _toSkip;
    private int _pictures;
    private int? _fontNamed;
    private (int Across, int Down, int ScaleAcross, int ScaleDown) _picture;

    private RtfReader(byte[] bytes) => (_tokens, _body) = (new RtfTokenizer(bytes), new RtfBody(_budget));

    /// <summary>Whether a file begins as RTF does.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("{\\rtf"u8);

    /// <summary>Reads a file.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="bytes">The bytes of the file.</param>
    public static SourceDocument Read(string name, byte[] bytes)
    {
        XElement body = new RtfReader(bytes).Read();
        var lines = new LineBuffer();
        DocumentNote[] notes = [.. WordReader.Read(new XElement("document", body), new XElement("styles"), new XElement("numbering"), lines)];
        return lines.ToDocument(name, placed: false, notes);
    }

    private XElement Read()
    {
        while (true)
        {
            RtfToken token = _tokens.Next();
            if (token.Kind != RtfTokenKind.Byte)
                Flush();
            switch (token.Kind)
            {
                case RtfTokenKind.End:
                    throw DocumentFaults.Damaged(static w => w.FileCutShort());
                case RtfTokenKind.Open:
                    if (_groups.Count > MaxGroups)
                        throw DocumentFaults.Damaged(static w => w.NestedTooDeeply());
                    _groups.Push(new Group(_state, _body.Depth, _body.Outline, null, IsInner: false));
                    (_isIgnorable, _toSkip) = (false, 0);
                    break;
                case RtfTokenKind.Close:
                    if (_groups.Count == 0)
                        throw DocumentFaults.Damaged(static w => w.FileCutShort());
                    Close();
                    if (_groups.Count == 0)
                        return _body.ToXml();
                    break;
                case RtfTokenKind.Byte:
                    if (_toSkip > 0)
                        _toSkip--;
                    else
                        TakeByte((byte)token.Number!.Value);
                    break;
                default:
                    TakeWord(token.Word, token.Number);
                    break;
            }
        }
    }

    // Bytes gather until something else comes: a character may have several.
    private void TakeByte(byte value)
    {
        if (_state.Destination is RtfDestination.Text or RtfDestination.ListNumber or RtfDestination.Instruction or RtfDestination.ObjectClass)
        {
            if (_bytes.Count > SourceDocument.MaxLength * 2)
                throw DocumentFaults.TooLarge(static w => w.Characters(), SourceDocument.MaxLength);
            _bytes.Add(value);
        }
    }

    private void Flush()
    {
        if (_bytes.Count == 0)
            return;
        string text = _pages.Decode([.. _bytes], _state.Font);
        _bytes.Clear();
        AddText(text);
    }

    private void AddText(string text)
    {
        if (_state.Destination is RtfDestination.Instruction or RtfDestination.ObjectClass)
            _aside.AddRange(text.Take(200 - Math.Min(200, _aside.Count)));
        else if (_state.Destination is RtfDestination.Text or RtfDestination.ListNumber)
            _body.Add(_state.Destination == RtfDestination.ListNumber && text == "\t" ? _body.EndsInWord ? " " : "" : text, _state);
    }

    private void TakeWord(string word, int? number)
    {
        _toSkip = 0;
        switch (word)
        {
            case "*":
                _isIgnorable = true;
                return;
            case "bin":
                _tokens.Skip(number ?? 0);
                return;
            case "u":
                AddText(((char)(ushort)(number ?? 0)).ToString());
                _toSkip = _state.Substitutes;
                return;
            case "uc":
                _state = _state with { Substitutes = Math.Clamp(number ?? 1, 0, 100) };
                return;
        }

        bool isIgnorable = _isIgnorable;
        _isIgnorable = false;
        if (_state.Destination == RtfDestination.Skipped || Enter(word) || TakeTable(word, number) || TakeFormat(word, number) || TakeText(word))
            return;
        if (isIgnorable)
            _state = _state with { Destination = RtfDestination.Skipped };
        else
            TakeDescription(word, number);
    }

    // Groups that hold something else than text of the document.
    private bool Enter(string word)
    {
        RtfDestination? destination = word switch
        {
            "fonttbl" => RtfDestination.Fonts,
            "listtext" or "pntext" => RtfDestination.ListNumber,
            "fldinst" => RtfDestination.Instruction,
            "objclass" => RtfDestination.ObjectClass,
            "pict" => RtfDestination.Picture,
            "shp" or "do" or "shpgrp" => RtfDestination.Shape,
            "colortbl" or "stylesheet" or "info" or "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl" or "footerr" or "footerf"
                or "footnote" or "annotation" or "nonshppict" or "nonesttables" or "shprslt" or "objdata" or "datafield" or "bkmkstart" or "bkmkend"
                or "listtable" or "listoverridetable" or "filetbl" or "revtbl" or "themedata" or "xe" or "tc" or "formfield" or "pntxta" or "pntxtb" or "upr" => RtfDestination.Skipped,
            _ => null,
        };
        if (destination is { } found)
        {
            // What of a number in the form of a picture, or of a field in a shape, is no text.
            _state = _state with { Destination = _state.Destination == RtfDestination.Shape && found is not (RtfDestination.Picture or RtfDestination.Shape) ? RtfDestination.Skipped : found };
            if (word is "fldinst" or "objclass")
                _aside.Clear();
            if (word == "pict")
                _picture = (0, 0, 100, 100);
            return true;
        }

        switch (word)
        {
            case "fldrslt" or "shppict" or "result" or "shpinst" or "shptop":
                return true;
            case "shptxt" or "dptxbxtext":
                if (_groups.Count(static g => g.Outer is not null) >= MaxBoxes)
                    throw DocumentFaults.Damaged(static w => w.NestedTooDeeply());
                ChangeGroup(g => g with { Outer = _body });
                _body = new RtfBody(_budget);
                _state = new RtfState { Font = _state.Font, Substitutes = _state.Substitutes };
                return true;
            case "nesttableprops":
                ChangeGroup(static g => g with { IsInner = true });
                return true;
            default:
                return false;
        }
    }

    private void ChangeGroup(Func<Group, Group> change) => _groups.Push(change(_groups.TryPop(out Group group) ? group : throw DocumentFaults.Damaged(static w => w.FileCutShort())));

    private void Close()
    {
        Group group = _groups.Pop();
        (_isIgnorable, _toSkip) = (false, 0);
        if (group.Outer is { } outer)
        {
            XElement text = _body.ToXml();
            _body = outer;
            _body.Add(WordXml.TextBox(text.Elements()), group.State with { Destination = RtfDestination.Text });
        }
        else if (_state.Destination == RtfDestination.Picture && group.State.Destination != RtfDestination.Picture)
        {
            _body.Add(WordXml.Picture(++_pictures, Scaled(_picture.Across, _picture.ScaleAcross), Scaled(_picture.Down, _picture.ScaleDown)), group.State);
        }
        else if (_state.Destination is RtfDestination.Instruction or RtfDestination.ObjectClass && group.State.Destination != _state.Destination)
        {
            AddObject(_state.Destination, group.State);
        }

        _state = group.State;
        (_body.Depth, _body.Outline) = (group.Depth, group.Outline);
    }

    private static int? Scaled(int length, int percent) => length == 0 ? null : (int)Math.Clamp(length * (long)percent / 100, 0, 1_000_000);

    // An embedded object, and a list to choose from of which only the program that fills it in knows what was chosen.
    private void AddObject(RtfDestination destination, RtfState state)
    {
        string[] words = new string([.. _aside]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? program = destination == RtfDestination.ObjectClass ? words.FirstOrDefault() : words switch
        {
            ["EMBED" or "LINK", var named, ..] => named,
            ["FORMDROPDOWN", ..] => "FORMDROPDOWN",
            _ => null,
        };
        if (program is not null)
            _body.Add(WordXml.Object(program), state);
    }

    private bool TakeTable(string word, int? number)
    {
        bool isInner = _groups.TryPeek(out Group group) && group.IsInner;
        RtfRow row = isInner && _body.Inner is { } inner ? inner : _body.Row;
        switch (word)
        {
            case "trowd":
                _body.StartRow(isInner);
                return true;
            case "trleft":
                row.Left = number ?? 0;
                return true;
            case "clmgf" or "clmrg":
                row.MergeAcross(word == "clmgf" ? 1 : 2);
                return true;
            case "clvmgf" or "clvmrg":
                row.MergeDown(word == "clvmgf" ? CellMerge.Starts : CellMerge.Continues);
                return true;
            case "cellx":
                row.Add(number ?? 0);
                return true;
            case "intbl":
                _body.Depth = Math.Max(1, _body.Depth);
                return true;
            case "itap":
                _body.Depth = Math.Clamp(number ?? 1, 0, 1000);
                return true;
            case "pard":
                (_body.Depth, _body.Outline) = (0, null);
                return true;
            case "outlinelevel":
                _body.Outline = Math.Clamp(number ?? 9, 0, 9);
                return true;
            case "par" or "sect" when _state.Destination == RtfDestination.Text:
                _body.End(FlowEnd.Paragraph);
                return true;
            case "cell" or "nestcell":
                _body.End(FlowEnd.Cell, word == "nestcell");
                return true;
            case "row" or "nestrow":
                _body.End(FlowEnd.Row, word == "nestrow");
                return true;
            default:
                return false;
        }
    }

    private bool TakeFormat(string word, int? number)
    {
        RtfState? changed = word == "f" && _state.Destination == RtfDestination.Fonts ? null : _state.With(word, number);
        _state = changed ?? _state;
        return changed is not null;
    }

    private bool TakeText(string word)
    {
        string? text = RtfCharacters.Of(word);
        if (text is not null)
            AddText(text);
        return text is not null;
    }

    // What is said of the file, of its fonts and of pictures.
    private void TakeDescription(string word, int? number)
    {
        switch (word)
        {
            case "ansicpg":
                _pages.Default = number is > 0 and < 65000 ? number.Value : _pages.Default;
                break;
            case "f" when _state.Destination == RtfDestination.Fonts:
                _fontNamed = number;
                break;
            case "fcharset" when _fontNamed is { } font:
                _pages.Name(font, number ?? 0);
                break;
            case "picwgoal":
                _picture.Across = number ?? 0;
                break;
            case "pichgoal":
                _picture.Down = number ?? 0;
                break;
            case "picscalex":
                _picture.ScaleAcross = Math.Clamp(number ?? 100, 0, 10_000);
                break;
            case "picscaley":
                _picture.ScaleDown = Math.Clamp(number ?? 100, 0, 10_000);
                break;
        }
    }

    private readonly record struct Group(RtfState State, int Depth, int? Outline, RtfBody? Outer, bool IsInner);
}
