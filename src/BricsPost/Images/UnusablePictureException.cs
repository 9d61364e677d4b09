using BricsPost.Content.Diagnostics;

namespace BricsPost.Images;

/// <summary>Ends the work on one picture; the others go on.</summary>
internal sealed class UnusablePictureException(Diagnostic diagnostic, Exception? cause = null) : Exception(diagnostic.Message, cause)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
