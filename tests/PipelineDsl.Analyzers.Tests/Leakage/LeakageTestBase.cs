using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>Shared by the tests of what a feature depends on: <c>[|marks|]</c> are PDL2001.</summary>
public abstract class LeakageTestBase
{
    /// <summary>The members of a pipeline leak where they are marked, and nowhere else.</summary>
    private protected static Task<ImmutableArray<Diagnostic>> VerifyAsync(string members, string types = "") =>
        Verify.DiagnosticsAsync(FeatureCode.Pipeline(members, types), "PDL2001", references: null, ("Schema.cs", FeatureCode.Schema));

    /// <summary>A feature with this body leaks where it is marked, and nowhere else.</summary>
    private protected static Task<ImmutableArray<Diagnostic>> VerifyBodyAsync(string body, string members = "", string types = "") =>
        VerifyAsync($$"""
            [Feature] static float Value(in Payment p)
            {
                {{body}}
            }
            {{members}}
            """, types);
}
