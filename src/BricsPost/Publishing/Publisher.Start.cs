namespace BricsPost.Publishing;

public sealed partial class Publisher
{
    /// <summary>Begins with an edition that the content did not make.</summary>
    /// <param name="build">Why it made none.</param>
    public void Begin(Publication publication, BuildResult build)
    {
        lock (_gate)
        {
            current.Begin(publication);
            if (build is { Edition: { } edition, HeldBackUntil: { } until })
            {
                Hold(new HeldBack(build, edition, until, TimeSpan.Zero));
            }
            else
            {
                LogBegin(publication);
                LogAll(build);
            }

            Finished?.Invoke(build);
        }

        if (build.Failure is { } exception)
        {
            Fail(exception);
        }
    }

    /// <summary>Begins with the kept edition of the same sources. The first build, which follows, finds nothing new.</summary>
    public void Resume(Publication publication)
    {
        lock (_gate)
        {
            current.Begin(publication);
            LogResumed(publication.Edition.Version, publication.Since);
        }
    }

    private void LogBegin(Publication publication)
    {
        if (publication.Origin == EditionOrigin.Kept)
        {
            LogKept(publication.Edition.Version, publication.Since);
        }
        else
        {
            LogNothing();
        }
    }

    [LoggerMessage(LogLevel.Error,
        "The content makes no edition. Readers get the one that was kept before this start: edition {Version}, published at {Since:u}")]
    private partial void LogKept(string version, DateTimeOffset since);

    [LoggerMessage(LogLevel.Information, "Nothing changed since the last start: readers get edition {Version}, published at {Since:u}")]
    private partial void LogResumed(string version, DateTimeOffset since);

    [LoggerMessage(LogLevel.Error, "The content makes no edition, and none was kept: the preview shows why")]
    private partial void LogNothing();
}
