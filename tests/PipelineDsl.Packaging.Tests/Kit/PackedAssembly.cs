namespace PipelineDsl.Packaging.Tests.Kit;

/// <summary>An assembly in a package.</summary>
/// <param name="Version">Its version.</param>
/// <param name="References">The names of what it references, in order.</param>
internal sealed record PackedAssembly(Version Version, string[] References);
