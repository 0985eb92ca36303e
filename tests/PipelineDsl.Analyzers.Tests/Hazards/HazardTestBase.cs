using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Hazards;

/// <summary>Shared by the tests of what feature code does: <c>[|marks|]</c> are of the rule under test, and no other of its family is reported.</summary>
public abstract class HazardTestBase
{
    /// <summary>The members of a pipeline are reported where they are marked, and nowhere else.</summary>
    private protected static Task<ImmutableArray<Diagnostic>> VerifyAsync(string rule, string members, string types = "", IEnumerable<MetadataReference>? references = null) =>
        Verify.DiagnosticsAsync("using System.Globalization;\nusing System.IO;\nusing System.Text;\n" + FeatureCode.Pipeline(members, types), rule, references, ("Schema.cs", FeatureCode.Schema));

    /// <summary>A feature with this body is reported where it is marked, and nowhere else.</summary>
    private protected static Task<ImmutableArray<Diagnostic>> VerifyBodyAsync(string rule, string body, string members = "", string types = "") => VerifyAsync(
        rule,
        $$"""
            [Feature] static float Value(in Payment p)
            {
                {{body}}
            }
            {{members}}
            """,
        types);
}
