using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Analyzers.Identity;

/// <summary>A column as far as it matters what it stands for.</summary>
/// <param name="Property">The column.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Kind">What values it holds.</param>
/// <param name="IsNumeric">Whether it is declared to be a quantity.</param>
/// <param name="IsLate">Whether it is known later than its row.</param>
internal sealed record RowColumn(IPropertySymbol Property, ColumnRole Role, ValueKind Kind, bool IsNumeric, bool IsLate);
