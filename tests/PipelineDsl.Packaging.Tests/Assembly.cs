using PipelineDsl.Packaging.Tests.Kit;

[assembly: AssemblyFixture(typeof(PackageFeed))]
[assembly: Trait("Speed", "Slow")]
