// HubSpot's components by the names that cards send, as accessible HTML.
import type { ComponentMapping } from '@remote-ui/react/host';
import { Accordion } from './accordion.tsx';
import {
  Image,
  PageBreadcrumbs,
  PageBreadcrumbsCurrent,
  PageHeader,
  PageLink,
  PageTitle,
  Steps,
} from './app-pages.tsx';
import { BarChart } from './bar-chart.tsx';
import { Button, ButtonRow, Link, LoadingButton } from './buttons.tsx';
import { Checkbox, MultiSelect, RadioButton, Select, Toggle, ToggleGroup } from './choices.tsx';
import { CrmPropertyList } from './crm-property-list.tsx';
import { Alert, EmptyState, ErrorState, LoadingSpinner, ProgressBar } from './feedback.tsx';
import { Form } from './form.tsx';
import { Icon } from './icon.tsx';
import { AutoGrid, Box, Card, Divider, Flex, Inline, Spacer, Stack, Tile } from './layout.tsx';
import { DescriptionList, DescriptionListItem, List, Statistics, StatisticsItem, StatisticsTrend } from './lists.tsx';
import { NumberInput } from './number-inputs.tsx';
import { Modal, ModalBody, ModalFooter, Panel, PanelBody, PanelFooter, PanelSection, Tooltip } from './overlays.tsx';
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from './tables.tsx';
import { Tab, Tabs } from './tabs.tsx';
import { StatusTag, Tag } from './tags.tsx';
import { Input, SearchInput, TextArea } from './text-inputs.tsx';
import { Heading, Text } from './text.tsx';

export const COMPONENTS: ComponentMapping = {
  Accordion,
  Alert,
  AutoGrid,
  BarChart,
  Box,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  CrmPropertyList,
  DescriptionList,
  DescriptionListItem,
  Divider,
  EmptyState,
  ErrorState,
  Flex,
  Form,
  Heading,
  HeaderActions: PageHeader,
  Icon,
  Image,
  Inline,
  Input,
  Link,
  List,
  LoadingButton,
  LoadingSpinner,
  Modal,
  ModalBody,
  ModalFooter,
  MultiSelect,
  NumberInput,
  PageBreadcrumbs,
  PageBreadcrumbsCurrent,
  PageBreadcrumbsPageLink: PageLink,
  PageHeader,
  PageHeaderLink: Link,
  PageHeaderPageLink: PageLink,
  PageHeaderPrimaryAction: PageHeader,
  PageHeaderSecondaryActions: PageHeader,
  PageLink,
  PageTitle,
  Panel,
  PanelBody,
  PanelFooter,
  PanelSection,
  PrimaryHeaderActionButton: Button,
  ProgressBar,
  RadioButton,
  SearchInput,
  SecondaryHeaderActionButton: Button,
  Select,
  Spacer,
  Stack,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  StatusTag,
  StepIndicator: Steps,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Tabs,
  Tag,
  Text,
  TextArea,
  Textarea: TextArea,
  Tile,
  Toggle,
  ToggleGroup,
  Tooltip,
};
