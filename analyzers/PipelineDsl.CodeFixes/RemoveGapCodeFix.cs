using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PipelineDsl.CodeFixes;

/// <summary>PDL2204: drops a <c>Gap</c> that is too short, so that it is taken from the label.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveGapCodeFix)), Shared]
public sealed class RemoveGapCodeFix() : RemoveArgumentCodeFix("PDL2204", "Gap", Title)
{
    internal const string Title = "Take the gap from the label";
}
