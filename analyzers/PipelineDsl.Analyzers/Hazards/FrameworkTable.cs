namespace PipelineDsl.Analyzers.Hazards;

/// <summary>The types of the framework with members that are hazards whoever calls them.</summary>
internal static class FrameworkTable
{
    private static readonly string[] s_functions =
    [
        "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atan2", "Atanh", "Cbrt", "Cos", "Cosh", "Exp", "Log", "Log10", "Log2", "Pow", "Sin", "SinCos", "Sinh", "Tan", "Tanh",
        "AcosPi", "AsinPi", "AtanPi", "Atan2Pi", "CosPi", "SinPi", "SinCosPi", "TanPi", "Exp2", "Exp10", "ExpM1", "Exp2M1", "Exp10M1", "Log2P1", "Log10P1", "LogP1", "Hypot", "RootN",
        "ReciprocalEstimate", "ReciprocalSqrtEstimate", "MultiplyAddEstimate",
    ];

    private static readonly FrameworkType[] s_types =
    [
        new FrameworkType("System.DateTime")
            .With(HazardKind.Clock, "Now", "UtcNow", "Today")
            .With(HazardKind.TimeZone, "Kind", "ToLocalTime", "ToUniversalTime", "ToFileTime", "ToFileTimeUtc", "FromFileTime", "FromBinary", "ToBinary", "IsDaylightSavingTime")
            .With(HazardKind.Culture, "ToLongDateString", "ToLongTimeString", "ToShortDateString", "ToShortTimeString"),
        new FrameworkType("System.DateTimeOffset").With(HazardKind.Clock, "Now", "UtcNow").With(HazardKind.TimeZone, "LocalDateTime", "ToLocalTime", "FromFileTime"),
        new FrameworkType("System.DateOnly").With(HazardKind.Culture, "ToLongDateString", "ToShortDateString"),
        new FrameworkType("System.TimeOnly").With(HazardKind.Culture, "ToLongTimeString", "ToShortTimeString"),
        new FrameworkType("System.TimeProvider").With(HazardKind.Clock, "System", "GetUtcNow", "GetLocalNow", "GetTimestamp", "GetElapsedTime").With(HazardKind.TimeZone, "LocalTimeZone"),
        new FrameworkType("System.Diagnostics.Stopwatch", HazardKind.Clock).With(kind: null, "Frequency", "IsHighResolution", "GetElapsedTime"),

        new FrameworkType("System.Guid").With(HazardKind.Randomness, "NewGuid", "CreateVersion7"),
        new FrameworkType("System.Security.Cryptography.RandomNumberGenerator", HazardKind.Randomness),
        new FrameworkType("System.Security.Cryptography.RNGCryptoServiceProvider", HazardKind.Randomness),

        new FrameworkType("System.Environment", HazardKind.Environment).With(HazardKind.Clock, "TickCount", "TickCount64").With(kind: null, "FailFast"),
        new FrameworkType("System.OperatingSystem", HazardKind.Environment),
        new FrameworkType("System.AppContext", HazardKind.Environment),
        new FrameworkType("System.AppDomain", HazardKind.Environment),
        new FrameworkType("System.GC", HazardKind.Environment).With(kind: null, "KeepAlive", "SuppressFinalize", "AllocateArray", "AllocateUninitializedArray"),
        new FrameworkType("System.Diagnostics.Process", HazardKind.Environment),
        new FrameworkType("System.Diagnostics.Activity").With(HazardKind.Environment, "Current"),
        new FrameworkType("System.Threading.Thread").With(HazardKind.Environment, "CurrentThread", "ManagedThreadId", "CurrentPrincipal", "GetCurrentProcessorId"),
        new FrameworkType("System.Runtime.InteropServices.RuntimeInformation", HazardKind.Environment),
        new FrameworkType("System.Numerics.Vector").With(HazardKind.Environment, "IsHardwareAccelerated"),
        new FrameworkType("System.Numerics.Vector`1").With(HazardKind.Environment, "Count"),
        new FrameworkType("Microsoft.Win32.Registry", HazardKind.Environment),
        new FrameworkType("Microsoft.Win32.RegistryKey", HazardKind.Environment),

        new FrameworkType("System.Console", HazardKind.InputOutput),
        new FrameworkType("System.Diagnostics.Trace", HazardKind.InputOutput).With(kind: null, "Assert"),
        new FrameworkType("System.IO.File", HazardKind.InputOutput),
        new FrameworkType("System.IO.FileInfo", HazardKind.InputOutput),
        new FrameworkType("System.IO.FileSystemInfo", HazardKind.InputOutput),
        new FrameworkType("System.IO.FileSystemWatcher", HazardKind.InputOutput),
        new FrameworkType("System.IO.FileStream", HazardKind.InputOutput),
        new FrameworkType("System.IO.Directory", HazardKind.InputOutput),
        new FrameworkType("System.IO.DirectoryInfo", HazardKind.InputOutput),
        new FrameworkType("System.IO.DriveInfo", HazardKind.InputOutput),
        new FrameworkType("System.IO.RandomAccess", HazardKind.InputOutput),
        new FrameworkType("System.IO.Path").With(HazardKind.InputOutput, "Exists", "GetTempFileName").With(HazardKind.Environment, "GetTempPath", "GetFullPath").With(HazardKind.Randomness, "GetRandomFileName"),

        new FrameworkType("System.Globalization.CultureInfo")
            .With(HazardKind.Culture, "CurrentCulture", "CurrentUICulture", "InstalledUICulture", "DefaultThreadCurrentCulture", "DefaultThreadCurrentUICulture"),
        new FrameworkType("System.Globalization.NumberFormatInfo").With(HazardKind.Culture, "CurrentInfo"),
        new FrameworkType("System.Globalization.DateTimeFormatInfo").With(HazardKind.Culture, "CurrentInfo"),
        new FrameworkType("System.Globalization.RegionInfo").With(HazardKind.Culture, "CurrentRegion"),
        new FrameworkType("System.StringComparer").With(HazardKind.Culture, "CurrentCulture", "CurrentCultureIgnoreCase"),
        new FrameworkType("System.StringComparison").With(HazardKind.Culture, "CurrentCulture", "CurrentCultureIgnoreCase"),
        new FrameworkType("System.FormattableString").With(HazardKind.Culture, "CurrentCulture"),

        new FrameworkType("System.TimeZoneInfo").With(HazardKind.TimeZone, "Local"),
        new FrameworkType("System.TimeZone", HazardKind.TimeZone),

        new FrameworkType("System.HashCode", HazardKind.HashCode),
        new FrameworkType("System.Runtime.CompilerServices.RuntimeHelpers").With(HazardKind.HashCode, "GetHashCode"),

        new FrameworkType("System.Math").With(HazardKind.PlatformMath, s_functions),
        new FrameworkType("System.MathF").With(HazardKind.PlatformMath, s_functions),
        new FrameworkType("System.Double").With(HazardKind.PlatformMath, s_functions),
        new FrameworkType("System.Single").With(HazardKind.PlatformMath, s_functions),
        new FrameworkType("System.Half").With(HazardKind.PlatformMath, s_functions),
        new FrameworkType("System.Numerics.Complex").With(HazardKind.PlatformMath, s_functions),
        new FrameworkType("System.Numerics.Tensors.TensorPrimitives").With(HazardKind.PlatformMath, s_functions).With(HazardKind.PlatformMath, "Sigmoid", "SoftMax"),
        new FrameworkType("System.Runtime.Intrinsics.Vector64").With(HazardKind.PlatformMath, s_functions).With(HazardKind.Environment, "IsHardwareAccelerated"),
        new FrameworkType("System.Runtime.Intrinsics.Vector128").With(HazardKind.PlatformMath, s_functions).With(HazardKind.Environment, "IsHardwareAccelerated"),
        new FrameworkType("System.Runtime.Intrinsics.Vector256").With(HazardKind.PlatformMath, s_functions).With(HazardKind.Environment, "IsHardwareAccelerated"),
        new FrameworkType("System.Runtime.Intrinsics.Vector512").With(HazardKind.PlatformMath, s_functions).With(HazardKind.Environment, "IsHardwareAccelerated"),
    ];

    private static readonly Dictionary<string, FrameworkType> s_byName = s_types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    private static readonly string[] s_inputOutputNamespaces =
    [
        "System.Data", "System.Net", "System.IO.IsolatedStorage", "System.IO.MemoryMappedFiles", "System.IO.Pipes", "System.IO.Ports",
    ];

    // Types of those namespaces that only hold values.
    private static readonly HashSet<string> s_values = new(StringComparer.Ordinal)
    {
        "System.Net.HttpStatusCode", "System.Net.IPAddress", "System.Net.IPEndPoint", "System.Net.IPNetwork", "System.Net.WebUtility",
        "System.Data.DataRow", "System.Data.DataTable", "System.Data.DataColumn", "System.Data.DbType",
    };

    /// <summary>The type of a name; one without hazards when nothing is said of it.</summary>
    public static FrameworkType Find(string @namespace, string metadataName)
    {
        string name = @namespace.Length == 0 ? metadataName : @namespace + "." + metadataName;
        if (s_byName.TryGetValue(name, out FrameworkType? type)) return type;
        bool isInputOutput = !s_values.Contains(name) && s_inputOutputNamespaces.Any(space => @namespace == space || @namespace.StartsWith(space + ".", StringComparison.Ordinal));
        var found = new FrameworkType(name, isInputOutput ? HazardKind.InputOutput : null);

        // Avx2.IsSupported, AdvSimd.Arm64.IsSupported and their like.
        return @namespace.StartsWith("System.Runtime.Intrinsics", StringComparison.Ordinal) ? found.With(HazardKind.Environment, "IsSupported") : found;
    }
}
