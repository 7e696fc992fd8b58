using System.Text;
using System.Xml.Linq;
using ReportGen.Publishing.Documents.Flow;
using ReportGen.Publishing.Documents.Word;
using ReportGen.Publishing.FormFiles.Word;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>
/// Reads RTF (1.9.1), as Word and WPS save it. It is turned into what a docx holds and read as one. Headers, footers, notes
/// and comments are left out.
/// </summary>
internal sealed class RtfReader
{
    private const int MaxGroups = 1000, MaxBoxes = 16, LongestAside = 200, MaxAsides = 1000;

    private readonly RtfTokenizer _tokens;
    private readonly RtfCodePages _pages = new();
    private readonly RtfBudget _budget = new();
    private readonly Stack<Group> _groups = [];
    private readonly List<byte> _bytes = [];
    private readonly Dictionary<RtfDestination, StringBuilder> _aside = [];
    private readonly List<(string Name, string Value)> _properties = [];
    private RtfState _state = new();
    private RtfBody _body;
    private bool _isIgnorable;
    private int _toSkip;
    private int _pictures;
    private int? _fontNamed;
    private RtfPicture _picture = new();
    private RtfFormField _form = new();
    private string _property = "";

    private RtfReader(byte[] bytes) => (_tokens, _body) = (new RtfTokenizer(bytes), new RtfBody(_budget));

    /// <summary>Whether a file begins as RTF does.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("{\\rtf"u8);

    /// <summary>Reads a file.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="bytes">The bytes of the file.</param>
    public static SourceDocument Read(string name, byte[] bytes)
    {
        var reader = new RtfReader(bytes);
        var document = new XElement("document", reader.Read());
        var lines = new LineBuffer();
        DocumentNote[] notes = [.. WordReader.Read(document, new XElement("styles"), new XElement("numbering"), lines)];
        return FilledDocument.Of(name, new DocumentProperties(reader._properties), lines, notes);
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
        if (_state.Destination is RtfDestination.Text or RtfDestination.ListNumber || IsAside(_state.Destination))
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

    // What is read for its own sake and is no text of the document.
    private static bool IsAside(RtfDestination destination) =>
        destination is RtfDestination.Instruction or RtfDestination.ObjectClass or RtfDestination.FormEntry or RtfDestination.PropertyName or RtfDestination.PropertyValue;

    private void AddText(string text)
    {
        if (IsAside(_state.Destination))
            _aside[_state.Destination].Append(text.AsSpan(0, Math.Min(text.Length, LongestAside - _aside[_state.Destination].Length)));
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
                // A control character prints nothing.
                if ((char)(ushort)(number ?? 0) is >= ' ' and var c)
                    AddText(c.ToString());
                _toSkip = _state.Substitutes;
                return;
            case "uc":
                _state = _state with { Substitutes = Math.Clamp(number ?? 1, 0, 100) };
                return;
        }

        bool isIgnorable = _isIgnorable;
        _isIgnorable = false;
        if (_state.Destination == RtfDestination.Skipped || Enter(word) || RtfTableWords.Take(word, number, _body, _groups.TryPeek(out Group group) && group.IsInner, _state.Destination == RtfDestination.Text) || TakeFormat(word, number) || TakeText(word))
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
            "formfield" when _state.Destination == RtfDestination.Instruction => RtfDestination.FormField,
            "ffl" when _state.Destination == RtfDestination.FormField => RtfDestination.FormEntry,
            "userprops" => RtfDestination.Properties,
            "propname" when _state.Destination == RtfDestination.Properties => RtfDestination.PropertyName,
            "staticval" when _state.Destination == RtfDestination.Properties => RtfDestination.PropertyValue,
            "objclass" => RtfDestination.ObjectClass,
            "pict" => RtfDestination.Picture,
            "shp" or "do" or "shpgrp" => RtfDestination.Shape,
            "colortbl" or "stylesheet" or "info" or "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl" or "footerr" or "footerf"
                or "footnote" or "annotation" or "nonshppict" or "nonesttables" or "shprslt" or "objdata" or "datafield" or "bkmkstart" or "bkmkend"
                or "listtable" or "listoverridetable" or "filetbl" or "revtbl" or "themedata" or "xe" or "tc" or "pntxta" or "pntxtb" or "upr" => RtfDestination.Skipped,
            _ => null,
        };
        if (destination is { } found)
        {
            // What of a number in the form of a picture, or of a field in a shape, is no text.
            _state = _state with { Destination = _state.Destination == RtfDestination.Shape && found is not (RtfDestination.Picture or RtfDestination.Shape) ? RtfDestination.Skipped : found };
            if (IsAside(_state.Destination))
                _aside[_state.Destination] = new StringBuilder();
            if (word == "fldinst")
                _form = new RtfFormField();
            if (word == "pict")
                _picture = new RtfPicture();
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
            _body.Add(_picture.ToXml(++_pictures), group.State);
        }
        else if (IsAside(_state.Destination) && group.State.Destination != _state.Destination)
        {
            Take(_state.Destination, _aside[_state.Destination].ToString(), group.State);
        }

        _state = group.State;
        (_body.Depth, _body.Outline) = (group.Depth, group.Outline);
    }

    private void Take(RtfDestination destination, string text, RtfState state)
    {
        switch (destination)
        {
            case RtfDestination.Instruction when _form.ToXml() is { } field:
                Array.ForEach(field, f => _body.Add(f, state));
                break;
            case RtfDestination.Instruction or RtfDestination.ObjectClass:
                AddObject(destination, text.Split(' ', StringSplitOptions.RemoveEmptyEntries), state);
                break;
            case RtfDestination.FormEntry:
                _budget.Spend(1);
                _form.Add(text);
                break;
            case RtfDestination.PropertyName:
                _property = text;
                break;
            case RtfDestination.PropertyValue when _properties.Count < MaxAsides:
                _properties.Add((_property, text));
                break;
        }
    }

    // An embedded object, and a field of a form that does not say what was chosen: LibreOffice keeps no ticks in RTF.
    private void AddObject(RtfDestination destination, string[] words, RtfState state)
    {
        string? program = destination == RtfDestination.ObjectClass ? words.FirstOrDefault() : words switch
        {
            ["EMBED" or "LINK", var named, ..] => named,
            [("FORMDROPDOWN" or "FORMCHECKBOX") and var kind, ..] => kind,
            _ => null,
        };
        if (program is not null)
            _body.Add(WordXml.Object(program), state);
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
            case "fftype" or "ffres" or "ffdefres" when _state.Destination == RtfDestination.FormField:
                _form.Take(word, number);
                break;
            default:
                _picture.Take(word, number);
                break;
        }
    }

    private readonly record struct Group(RtfState State, int Depth, int? Outline, RtfBody? Outer, bool IsInner);
}
