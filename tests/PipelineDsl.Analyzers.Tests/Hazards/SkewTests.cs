namespace PipelineDsl.Analyzers.Tests.Hazards;

/// <summary>PDL3001 to PDL3005 and PDL3010: what is reported in a feature's own body, and what only looks like it.</summary>
public sealed class SkewTests : HazardTestBase
{
    [Theory]
    [InlineData("return (float)([|DateTime.UtcNow|] - p.{|PDL2401:At|}).TotalDays;")]
    [InlineData("return [|DateTime.Now|].Hour;")]
    [InlineData("return [|System.DateTime.Today|].Day;")]
    [InlineData("var now = [|DateTimeOffset.UtcNow|]; return now.Hour;")]
    [InlineData("return [|TimeProvider.System|].GetUtcNow().Hour;")]
    [InlineData("return [|Environment.TickCount64|];")]
    [InlineData("return [|System.Diagnostics.Stopwatch.GetTimestamp|]();")]
    [InlineData("return p.Amount > 0f ? [|DateTime.UtcNow|].Hour : 0f;")]
    [InlineData("float Hour() => [|DateTime.UtcNow|].Hour; return Hour();")]
    [InlineData("Func<int> hour = () => [|DateTime.UtcNow|].Hour; return hour();")]
    [InlineData("switch (p.Amount) { case > 5f when [|DateTime.UtcNow|].Hour > 3: return 1f; default: return 0f; }")]
    [InlineData("try { return p.Amount; } catch (FormatException) { return [|DateTime.UtcNow|].Hour; }")]
    [InlineData("return p.At.Hour + nameof(DateTime.UtcNow).Length;")]
    [InlineData("_ = DateTime.UtcNow; return p.At.Hour;")]
    [InlineData("if (false) { return DateTime.UtcNow.Hour; } return p.Amount;")]
    [InlineData("const bool isLive = false; return isLive ? DateTime.UtcNow.Hour : p.Amount;")]
    [InlineData("const bool isLive = false; return isLive && DateTime.UtcNow.Hour > 3 ? 1f : p.Amount;")]
    [InlineData("var DateTime = (UtcNow: 1f, Now: 2f); return DateTime.UtcNow + DateTime.Now;")]
    [InlineData("return (float)(p.At - DateTime.UnixEpoch).TotalDays + p.At.Hour;")]
    [InlineData("return Clock.UtcNow;", "static class Clock { public const float UtcNow = 1f; }")]
    public Task Clock(string body, string members = "") => VerifyBodyAsync("PDL3001", body, members);

    [Theory]
    [InlineData("return [|Random.Shared|].NextSingle();")]
    [InlineData("return [|new Random()|].NextSingle();")]
    [InlineData("var random = [|new Random()|]; return random.NextSingle() + random.NextSingle();")]
    [InlineData("return [|Guid.NewGuid|]().ToByteArray()[0];")]
    [InlineData("return [|s_random|].NextSingle() + Next([|s_random|]);", "private static readonly Random s_random = new(7); static float Next(Random r) => r.NextSingle();")]
    [InlineData("return [|System.Security.Cryptography.RandomNumberGenerator.GetInt32|](6);")]
    [InlineData("Random random = new(7); return random.NextSingle();")]
    [InlineData("return new Random((int)p.Amount).NextSingle();")]
    [InlineData("return Guid.Empty.ToByteArray()[0];")]
    public Task Randomness(string body, string members = "") => VerifyBodyAsync("PDL3002", body, members);

    [Theory]
    [InlineData("return [|Environment.ProcessorCount|];")]
    [InlineData("return [|Environment.GetEnvironmentVariable|](\"LIMIT\") is null ? 0f : 1f;")]
    [InlineData("return [|OperatingSystem.IsLinux|]() ? 1f : 0f;")]
    [InlineData("return [|System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture|] == 0 ? 1f : 0f;")]
    [InlineData("return [|System.Diagnostics.Process.GetCurrentProcess|]().Id;")]
    [InlineData("return [|System.Runtime.Intrinsics.X86.Avx2.IsSupported|] ? 1f : 0f;")]
    [InlineData("return [|System.Numerics.Vector<float>.Count|];")]
    [InlineData("return (float)DayOfWeek.Friday;")]
    public Task Environment(string body) => VerifyBodyAsync("PDL3004", body);

    [Theory]
    [InlineData("return [|File.ReadAllText|](\"x\").Length;")]
    [InlineData("[|Console.WriteLine|](p.Id); return p.Amount;")]
    [InlineData("[|Console.Out|].WriteLine(p.Id); return p.Amount;")]
    [InlineData("using var reader = [|new StreamReader(\"x\")|]; return reader.Read();")]
    [InlineData("using var client = [|new System.Net.Http.HttpClient()|]; return 1f;")]
    [InlineData("return new StringReader(\"x\").Read() + Path.Combine(\"a\", \"b\").Length;")]
    [InlineData("using var reader = new StreamReader(new MemoryStream([1])); return reader.Read();")]
    [InlineData("System.Diagnostics.Debug.WriteLine(File.ReadAllText(\"x\")); return p.Amount;")]
    [InlineData("return System.Net.IPAddress.Parse(\"::1\").IsIPv6LinkLocal ? 1f : 0f;")]
    public Task InputOutput(string body) => VerifyBodyAsync("PDL3005", body);

    [Theory]
    [InlineData("return [|MathF.Log|](p.Amount);")]
    [InlineData("return (float)[|Math.Pow|](p.Amount, 2);")]
    [InlineData("return [|float.Sin|](p.Amount);")]
    [InlineData("return (float)[|double.Exp|](p.Amount) + [|MathF.SinCos|](p.Amount).Sin;")]
    [InlineData("Func<float, float> f = [|MathF.Exp|]; return f(p.Amount);")]
    [InlineData("return MathF.Abs(p.Amount) + MathF.Sqrt(2f) + (float)Math.Round(1.5) + MathF.Max(1f, 2f) + MathF.PI + MathF.Floor(p.Amount);")]
    [InlineData("return FeatureMath.Log(p.Amount) + FeatureMath.Pow(p.Amount, 2f);")]
    public Task PlatformMath(string body) => VerifyBodyAsync("PDL3010", body);
}
