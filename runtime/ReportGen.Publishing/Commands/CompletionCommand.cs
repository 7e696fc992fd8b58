using System.CommandLine;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen completion: the script by which a shell completes command lines. The tool itself is asked for what may follow.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # reportgen completion bash > ~/.local/share/bash-completion/completions/reportgen
        _reportgen() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(reportgen "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _reportgen reportgen
        """;

    private const string Zsh = """
        #compdef reportgen
        # reportgen completion zsh > "${fpath[1]}/_reportgen"
        _reportgen() {
            local -a found
            found=("${(@f)$(reportgen "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            [[ -n "$found[1]" ]] && compadd -- "${found[@]}"
            [[ "$PREFIX" == -* ]] || _files
        }
        if [[ "$funcstack[1]" == _reportgen ]]; then _reportgen "$@"; else compdef _reportgen reportgen; fi
        """;

    private const string PowerShell = """
        # reportgen completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName reportgen -ScriptBlock {
            param($word, $line, $cursor)
            reportgen "[suggest:$cursor]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = CommandWording.Of(static w => w.CompletionShell()) };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", CommandWording.Of(static w => w.CompletionDescription())) { shell };
        command.SetAction(parsed =>
        {
            using StreamWriter output = CommandContext.OpenText();
            string script = parsed.GetValue(shell) switch { "zsh" => Zsh, "pwsh" => PowerShell, _ => Bash };
            output.Write(script.ReplaceLineEndings("\n") + "\n");
            return ExitStatus.Done;
        });
        return command;
    }
}
