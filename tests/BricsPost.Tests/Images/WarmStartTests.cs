using System.Reflection;
using System.Runtime.Loader;
using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Images;
using BricsPost.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace BricsPost.Tests.Images;

public sealed class WarmStartTests : IDisposable
{
    private readonly PictureFixture _desk = new();

    [Fact]
    public async Task A_start_from_a_full_cache_does_not_even_load_libvips()
    {
        var cold = await _desk.MakeLeadAsync("photo.jpg", TestImages.Jpeg(500, 400));
        var program = new ProgramWithoutLibvips();

        dynamic warm = await MakeIn(program);

        Assert.Equal(cold.Renditions.Count, (int)warm.Lead.Renditions.Count);
        Assert.False(program.HasAskedForLibvips);
    }

    [Fact]
    public async Task A_start_from_an_empty_cache_needs_libvips()
    {
        _desk.Save("photo.jpg", TestImages.Jpeg(500, 400));
        var program = new ProgramWithoutLibvips();

        await Assert.ThrowsAnyAsync<Exception>(() => MakeIn(program));

        Assert.True(program.HasAskedForLibvips);
    }

    public void Dispose() => _desk.Dispose();

    // The same calls as in PictureFixture, on the types of a second copy of the program.
    private async Task<object> MakeIn(ProgramWithoutLibvips program)
    {
        var site = program.New(
            typeof(Site), "The BRICS Post", new Uri("https://example.org/"), "en", TimeZoneInfo.Utc,
            program.Empty(typeof(SocialProfile)), _desk.Content, _desk.Cache,
            program.New(typeof(EditorialChecks), program.Empty(typeof(EditorialCheck))));
        var logger = typeof(NullLogger<>).MakeGenericType(program.Own(typeof(PictureMaker)));
        dynamic maker = program.New(typeof(PictureMaker), site, Activator.CreateInstance(logger));
        dynamic photo = program.New(
            typeof(Photo), "photo.jpg", "Words for it", null, null,
            program.New(typeof(Focus), 50.0, 50.0), program.New(typeof(Position), 1, 1));
        return await maker.MakeAsync(photo, (dynamic)program.Empty(typeof(Photo)), PictureFixture.Cancelled);
    }

    /// <summary>A second copy of the program in this process, that gets no NetVips.</summary>
    private sealed class ProgramWithoutLibvips() : AssemblyLoadContext(nameof(ProgramWithoutLibvips))
    {
        public bool HasAskedForLibvips { get; private set; }

        public Type Own(Type type) =>
            LoadFromAssemblyName(type.Assembly.GetName()).GetType(type.FullName ?? "", throwOnError: true) ?? typeof(void);

        public object New(Type type, params object?[] values) =>
            Activator.CreateInstance(Own(type), values) ?? throw new InvalidOperationException();

        public Array Empty(Type type) => Array.CreateInstance(Own(type), 0);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name == "NetVips")
            {
                HasAskedForLibvips = true;
                throw new FileNotFoundException("This copy does without libvips.", assemblyName.Name);
            }

            var path = typeof(PictureMaker).Assembly.Location;
            return assemblyName.Name == typeof(PictureMaker).Assembly.GetName().Name ? LoadFromAssemblyPath(path) : null;
        }
    }
}
