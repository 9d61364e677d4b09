namespace BricsPost.Tests;
