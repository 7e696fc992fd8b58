using System.Text;
using ReportGen.Generator.Templates.Syntax;
using Xunit;

namespace ReportGen.Generator.Tests.Templates.Syntax;

/// <summary>Damaged templates: whatever the text, parsing ends, throws nothing and points into the text.</summary>
public sealed class MutationTests
{
    private static readonly string[] Templates =
    [
        "<ul>\n  {{~ for p in products limit: 3 ~}}\n  <li>{{ p.title | string.upcase }}</li>\n  {{~ else ~}}\n  none\n  {{~ end ~}}\n</ul>\n",
        "{{ case x }}{{ when 1, 2 }}a{{ when 'b' || c }}{{ else }}{%{ {{ raw }} }%}{{ end -}}  z",
        "{{ func f(x, y = 1, z...)\n ret x + y * (z[0] ?? 0)\nend\nf(a, b) = a - b\nx = f 1 2 n: 3 |\n g.h !a ? b : c }}",
        "{{ $\"a {b + $'c{d}'} e\" }}{{ {a: [1, 2.5m, 0x1F], \"b\": do; $0; end} }}{{ `v``v` # c\n ## d ## }}",
        "{{ if a?.b[0] == null && !c }}x{{ else if d }}{{ capture e }}y{{ end }}{{ else }}{{ wrap w 1; $$; end }}{{ end }}{{ while i++ < 3; break; end }}",
    ];

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", "{", "}", "(", ")", "[", "]", "\"", "'", "`", "$\"", "\\", "#", "##", "|", "?", ":", ",", ".", "=", "-", "@",
        "\n", ";", " ", "end", "else", "when ", "if ", "for ", "do ", "func ", "in ", "1e", "0x", "\0", "\ud800", "é",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_damaged_template_parses_to_a_tree_and_messages_inside_the_text(int seed)
    {
        var random = new Random(seed);
        for (int i = Mutations.OfRun(1500, runs: 4); i > 0; i--)
        {
            string template = Mutate(Templates[random.Next(Templates.Length)], random);
            var syntax = TemplateSyntax.Parse(template);

            Assert.NotEmpty(SyntaxDump.Of(syntax.Page));
            Assert.InRange(syntax.Page.Span.End, 0, template.Length);
            Assert.All(syntax.Messages, message =>
            {
                Assert.InRange(message.Span.End, message.Span.Start, template.Length);
                Assert.StartsWith("found ", message.Text, StringComparison.Ordinal);
                Assert.Contains("expected", message.Text, StringComparison.Ordinal);
            });
        }
    }

    private static string Mutate(string template, Random random)
    {
        var text = new StringBuilder(template);
        for (int count = random.Next(1, 5); count > 0 && text.Length > 0; count--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 8), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                default:
                    text.Length = at;
                    break;
            }
        }

        return text.ToString();
    }
}
