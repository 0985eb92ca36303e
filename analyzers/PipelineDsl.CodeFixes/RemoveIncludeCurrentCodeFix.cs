using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PipelineDsl.CodeFixes;

/// <summary>PDL2005: drops <c>IncludeCurrent</c> from an aggregate over what is known late.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveIncludeCurrentCodeFix)), Shared]
public sealed class RemoveIncludeCurrentCodeFix() : RemoveArgumentCodeFix("PDL2005", "IncludeCurrent", Title)
{
    internal const string Title = "Leave the current row out";
}
