using BenchmarkDotNet.Running;
using BricsPost.Benchmarks;
using BricsPost.Benchmarks.Machine;
using BricsPost.Benchmarks.Sections;

if (args is ["inner", .. var options])
{
    BenchmarkSwitcher.FromAssembly(typeof(InnerRoad).Assembly).Run(options.Length > 0 ? options : ["--filter", "*"]);
    return;
}

if (args is ["pictures", var folder])
{
    await PictureQuality.PrintAsync(folder);
    return;
}

const string Keep = "--keep";
(string Name, Func<Workshop, IAsyncEnumerable<Row>> Measure)[] sections =
[
    ("requests", RequestCost.MeasureAsync),
    ("tls", TlsCost.MeasureAsync),
    ("memory", Memory.MeasureAsync),
    ("start", Start.MeasureAsync),
    ("live", SaveToLive.MeasureAsync),
    ("build", EditionBuild.MeasureAsync),
    ("size", Size.MeasureAsync),
];
using var workshop = await Workshop.OpenAsync();
Console.WriteLine(Row.Heading);
foreach (var (name, measure) in sections)
{
    if (args.All(arg => arg == Keep) || args.Contains(name))
    {
        await foreach (var row in measure(workshop))
        {
            Console.WriteLine(row);
        }
    }
}

if (KeptFigures.Current.Count > 0)
{
    if (args.Contains(Keep))
    {
        KeptFigures.Keep();
    }

    var (lines, areGood) = KeptFigures.Compare();
    Console.WriteLine($"\n{string.Join('\n', lines)}");
    Environment.ExitCode = areGood ? 0 : 1;
}
