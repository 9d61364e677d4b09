using BricsPost.Fuzzing;
using SharpFuzz;

// In a process of its own: what cannot be caught, such as a stack that is full, is a finding as well.
Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    ArticleTarget.Try(bytes.ToArray());
});
