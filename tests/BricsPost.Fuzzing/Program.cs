using BricsPost.Fuzzing;
using SharpFuzz;

// In a separate process: an error that cannot be caught, such as a stack overflow, is a finding as well.
Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    ArticleTarget.Try(bytes.ToArray());
});
