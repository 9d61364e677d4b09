using BricsPost.Content.Diagnostics;

namespace BricsPost.Images;

/// <summary>Ends the work on one picture; the others go on.</summary>
internal sealed class UnusablePictureException(Diagnostic diagnostic, Exception? cause = null) : Exception(diagnostic.Message, cause)
{
    /// <summary>
    /// The codes of faults that the same file may not have later:
    /// it could not be opened, changed while it was read, or found no memory.
    /// </summary>
    public static readonly string[] Passing = ["BP0404", "BP0413", "BP0416"];

    public Diagnostic Diagnostic { get; } = diagnostic;

    public bool MayPass => Passing.Contains(Diagnostic.Code);
}
