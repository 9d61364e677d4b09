using System.CommandLine;

namespace BricsPost.Cli;

/// <summary>The verbs. Settings may stand anywhere among them: <c>check --Site:Language=ru</c>.</summary>
public static class CommandLine
{
    /// <returns>The exit code of the verb, or <see cref="ExitCode.Usage"/> for a line that no verb understands.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var (words, settings) = SettingArguments.Split(args);
        if (words.Length == 0)
        {
            // The default verb: readers need not wait for a parser of verbs.
            return await CommandRunner.RunAsync(() => Serve.RunAsync(settings, CancellationToken.None));
        }

        var parsed = Verbs(settings).Parse(words);
        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync("Try --help.");
            return ExitCode.Usage;
        }

        // Ctrl+C and SIGTERM belong to the host, which finishes the requests under way.
        return await parsed.InvokeAsync(
            new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Verbs(string[] settings)
    {
        var root = new RootCommand("Serves one article, written as a Markdown file, as a finished news site.");
        root.Subcommands.Add(ServeCommand(settings));
        root.Subcommands.Add(CheckCommand(settings));
        root.Subcommands.Add(ExportCommand(settings));
        root.Subcommands.Add(NewCommand());
        return root;
    }

    private static Command ServeCommand(string[] settings)
    {
        var command = new Command("serve", "Serve the article, and every edit of it as it is saved. This is the default.");
        command.SetAction((_, cancellationToken) => CommandRunner.RunAsync(() => Serve.RunAsync(settings, cancellationToken)));
        return command;
    }

    private static Command CheckCommand(string[] settings)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "The folder that holds article.md. The default is the setting Content:Path.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        RejectOptions(folder);
        var strict = new Option<bool>("--strict") { Description = "Warnings fail the check as well." };
        var format = FormatOption.Create();
        var fix = new Option<bool>("--fix")
        {
            Description = "First fix in article.md what needs no decision: the keys of other systems, dates, quotes, lists. No word of " +
                "the text is touched.",
        };
        var dryRun = new Option<bool>(
            "--dry-run")
        { Description = "With --fix: print the changes as a patch, and leave the file as it is." };
        var command = new Command(
            "check",
            "Build the whole edition and print what the editor should know. Exits with 0 when clean, 1 on errors, and 2 where the " +
            "command line or the settings cannot be used.")
        {
            folder,
            strict,
            format,
            fix,
            dryRun,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix))
            {
                result.AddError("--dry-run goes with --fix.");
            }
        });
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            () => Check.RunAsync(settings, parsed.GetValue(folder), parsed.GetValue(strict), parsed.GetValue(format),
                FixingOf(parsed.GetValue(fix), parsed.GetValue(dryRun)), cancellationToken)));
        return command;
    }

    private static Fixing FixingOf(bool fix, bool dryRun) => dryRun ? Fixing.DryRun : fix ? Fixing.Write : Fixing.None;

    private static Command NewCommand()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder for the new article; created if it does not exist." };
        RejectOptions(folder);
        var command = new Command("new",
            "Write the least valid article, and a picture that says that it is to be replaced. Replaces no file.") { folder };
        command.SetAction(
            (parsed, cancellationToken) => CommandRunner.RunAsync(() => New.RunAsync(parsed.GetRequiredValue(folder), cancellationToken)));
        return command;
    }

    // An option that does not exist would otherwise be taken for a folder.
    private static void RejectOptions(Argument folder) => folder.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
        {
            result.AddError($"There is no option {option.Value}.");
        }
    });

    private static Command ExportCommand(string[] settings)
    {
        var format = FormatOption.Create();
        var folder = new Argument<string>("FOLDER") { Description = "The folder for the files; created if it does not exist." };
        RejectOptions(folder);
        var nginx = new Option<string?>(
            "--nginx")
        {
            Description = "Also write a configuration with which nginx serves the folder as the program would.",
            HelpName = "FILE"
        };
        var command = new Command("export",
            "Write every public response as a file, with .br and .gz beside it, for any static host or CDN.") { folder, nginx, format };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            () => Export.RunAsync(
                settings, parsed.GetRequiredValue(folder), parsed.GetValue(nginx), parsed.GetValue(format), cancellationToken)));
        return command;
    }
}
